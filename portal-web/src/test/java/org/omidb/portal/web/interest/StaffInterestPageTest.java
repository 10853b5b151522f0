package org.omidb.portal.web.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.application.service.SortingOut;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.worklist.ListedWork;
import org.omidb.portal.web.worklist.WorkPageTest;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.service.OpenApplications;

/** The team reads an expression of interest and answers it. */
class StaffInterestPageTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Caller LENA = StandIns.caller(2, Role.LICENSING);

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("staff/interest.xhtml");

  StaffInterestPageTest() {
    application.stage = Stage.INTERESTED;
  }

  private Optional<DeclineReason> declined = Optional.empty();
  private Optional<ListedApplication> listed = Optional.empty();
  private boolean original;
  private String email = "vera@example.org";

  @Test
  void it_says_since_when_it_waits_and_who_looks_after_it_until_it_has_ended() {
    assertThat(page().getWaiting()).isNull();
    listed = Optional.of(WorkPageTest.ROW);
    assertThat(page().getWaiting())
        .extracting(ListedWork.Row::age, ListedWork.Row::owner, ListedWork.Row::ownerPage)
        .containsExactly("3 days", "Dr Lea", "/staff/owner?id=" + WorkPageTest.ROW.id());
  }

  @Test
  void why_it_was_declined_is_shown_from_then_on() {
    assertThat(page().getDeclinedBecause()).isEmpty();
    declined = Optional.of(DeclineReason.DATA_NOT_HELD);
    assertThat(new Texts().get(page().getDeclinedBecause()))
        .isEqualTo("The data are not held in OMI-DB");
  }

  @Test
  void the_invitation_goes_to_the_visitor_unless_another_address_is_typed() {
    assertThat(page().getAddress()).isEqualTo("vera@example.org");
    assertThat(typed(null).invite())
        .isEqualTo("/staff/interest?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps)
        .containsExactly(List.of("invite", LENA, OneApplication.ID, "rita@example.org"));
    assertThat(said.all()).hasSize(1).first().asString().contains("rita@example.org");
  }

  @ParameterizedTest
  @EnumSource(DeclineReason.class)
  void it_is_declined_for_each_reason_with_the_words_for_the_visitor(DeclineReason reason) {
    assertThat(typed(reason).decline()).isEqualTo("/staff/inbox?faces-redirect=true");
    assertThat(application.steps)
        .containsExactly(List.of("decline", LENA, OneApplication.ID, reason, "Not held"));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void without_a_reason_it_is_declined_for_another_one() {
    assertThat(typed(null).decline()).isNotNull();
    assertThat(application.steps.getFirst()).contains(DeclineReason.OTHER);
    assertThat(page().getReasons()).containsExactly(DeclineReason.values());
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_leaves_what_was_typed(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    var page = typed(DeclineReason.DATA_NOT_HELD);
    assertThat(page.invite()).isNull();
    said.assertRefused("application", refusal);
    said.all().clear();
    assertThat(page.decline()).isNull();
    said.assertRefused("application", refusal);
    assertThat(page.getAddress()).isEqualTo("rita@example.org");
    assertThat(page.getReason()).isEqualTo(DeclineReason.DATA_NOT_HELD);
    assertThat(page.getMessage()).isEqualTo("Not held");
  }

  @Test
  void it_is_put_aside_and_back_and_each_is_said() {
    var page = page();
    page.setOriginal("OMI-2026-0041");
    assertThat(page.markDuplicate()).isEqualTo("/staff/inbox?faces-redirect=true");
    assertThat(page.markSpam()).isEqualTo("/staff/inbox?faces-redirect=true");
    assertThat(page.putBack())
        .isEqualTo("/staff/interest?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps)
        .containsExactly(
            List.of("duplicate", LENA, OneApplication.ID, "OMI-2026-0041"),
            List.of("spam", LENA, OneApplication.ID),
            List.of("back", LENA, OneApplication.ID));
    assertThat(said.all()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_to_put_it_aside_or_back_leaves_the_reference(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    var page = page();
    page.setOriginal("OMI-2026-0041");
    page.setMessage("Not held");
    assertThat(page.markDuplicate()).isNull();
    said.assertRefused("application", refusal);
    said.all().clear();
    assertThat(page.markSpam()).isNull();
    assertThat(page.putBack()).isNull();
    assertThat(said.all()).hasSize(2);
    assertThat(page.getOriginal()).isEqualTo("OMI-2026-0041");
    assertThat(page.getMessage()).isEqualTo("Not held");
    page.setOriginal(null);
    assertThat(page.getOriginal()).isEmpty();
  }

  @Test
  void what_is_put_aside_is_offered_back_and_names_the_other_one() {
    assertThat(page().isReturnable()).isFalse();
    assertThat(page().getOriginalLine()).isNull();
    application.offers = Set.of(PutBack.class);
    original = true;
    assertThat(page().isReturnable()).isTrue();
    assertThat(page().isSortable()).isFalse();
    assertThat(page().getOriginalLine()).isEqualTo(page().getLine());
    application.offers = Set.of(MarkAsSpam.class);
    assertThat(page().isSortable()).isTrue();
    email = "";
    application.offers = Set.of(PutBack.class);
    assertThat(page().isReturnable()).as("what was erased").isFalse();
  }

  @Test
  void an_address_that_is_none_is_told_at_its_field() {
    application.refusal = Optional.of(ApplicationRefusal.NOT_A_MAIL_ADDRESS);
    assertThat(typed(null).invite()).isNull();
    assertThat(said.all().getFirst()).startsWith("address: ");
  }

  @Test
  void each_answer_is_offered_to_those_alone_who_may_give_it() {
    assertThat(page().isInvitable()).isFalse();
    assertThat(page().isDeclinable()).isFalse();
    application.offers = Set.of(Invite.class);
    assertThat(page().isInvitable()).isTrue();
    assertThat(page().isDeclinable()).isFalse();
    application.offers = Set.of(DeclineExpression.class);
    assertThat(page().isInvitable()).isFalse();
    assertThat(page().isDeclinable()).isTrue();
  }

  @Test
  void only_what_the_pressed_button_needs_is_asked_for() {
    assertAsked(false, false);
    application.parameters.put("press-send-invitation", "Invite");
    assertAsked(true, false);
    application.parameters.remove("press-send-invitation");
    application.parameters.put("press-send-decline", "Decline");
    assertAsked(false, true);
    application.parameters.remove("press-send-decline");
    application.parameters.put("press-send-duplicate", "Mark");
    assertThat(page().isMarkingDuplicate()).isTrue();
  }

  private void assertAsked(boolean address, boolean letter) {
    assertThat(List.of(page().isInviting(), page().isDeclining())).containsExactly(address, letter);
    assertThat(page().isMarkingDuplicate()).isFalse();
  }

  @Test
  void it_shows_what_was_sent_to_those_alone_who_may_read_it() {
    assertThat(page().getInterest().name()).isEqualTo("Vera");
    assertThat(page().getLine().id()).isEqualTo(OneApplication.ID);
    assertThat(page().getSection())
        .isEqualTo(FirstForms.of(FormName.INTEREST).sections().getFirst());
    var page = page();
    page.setMessage(null);
    assertThat(page.getMessage()).isEmpty();
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private StaffInterestPage typed(@Nullable DeclineReason reason) {
    var page = page();
    page.setAddress("rita@example.org");
    page.setReason(reason);
    page.setMessage("Not held");
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private StaffInterestPage page() {
    var page = new StaffInterestPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.interests = interests();
    page.invitations =
        new Invitations(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Decision<ApplicationEvent> invite(
              Caller caller, ApplicationId id, String address) {
            return application.taken("invite", caller, id, address);
          }
        };
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.sorting = sorting();
    page.lines = WorkPageTest.lines(NOW);
    page.open =
        new OpenApplications(unused(), unused()) {
          @Override
          public Optional<ListedApplication> find(Caller caller, ApplicationId id) {
            return listed;
          }
        };
    page.load();
    return page;
  }

  private SortingOut sorting() {
    return new SortingOut(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Decision<ApplicationEvent> duplicate(Caller caller, ApplicationId id, String typed) {
        return application.taken("duplicate", caller, id, typed);
      }

      @Override
      public Decision<ApplicationEvent> spam(Caller caller, ApplicationId id) {
        return application.taken("spam", caller, id);
      }

      @Override
      public Decision<ApplicationEvent> putBack(Caller caller, ApplicationId id) {
        return application.taken("back", caller, id);
      }

      @Override
      public Optional<ApplicationLine> original(Caller caller, ApplicationId id) {
        return original ? Optional.of(application.read(caller, id)) : Optional.empty();
      }
    };
  }

  private Interests interests() {
    return new Interests(
        unused(), unused(), unused(), unused(), unused(), new FormsAtFirst(), unused(), unused()) {
      @Override
      public Optional<DeclineReason> declined(Caller caller, ApplicationId id) {
        return declined;
      }

      @Override
      public Interest read(Caller caller, ApplicationId id) {
        application.seen();
        return new Interest(
            id,
            new UUID(1, 1),
            1,
            "Vera",
            email,
            Answers.NONE,
            Sha256.of("interest"),
            Instant.EPOCH,
            Optional.empty(),
            false);
      }

      @Override
      public Decision<ApplicationEvent> decline(
          Caller caller, ApplicationId id, DeclineReason reason, String message) {
        return application.taken("decline", caller, id, reason, message);
      }
    };
  }
}
