package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicantsView;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationCommand.ChangeCoApplicantRole;
import org.omidb.portal.application.domain.ApplicationCommand.HandOver;
import org.omidb.portal.application.domain.ApplicationCommand.HandOverFor;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.LeaveApplication;
import org.omidb.portal.application.domain.ApplicationCommand.RemoveCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.NamedApplicant;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.ApplicantsReading;
import org.omidb.portal.application.service.CoApplicants;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** Who applies together, and the one form that is open beside it. */
class CoApplicantsPageTest {

  private static final Caller RITA = StandIns.caller(1);
  private static final PersonId NORA = StandIns.person(2);
  private static final InviteeId GUEST = new InviteeId(new UUID(6, 1));
  private static final String HERE =
      "/application/co-applicants?faces-redirect=true&id=" + OneApplication.ID;

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("application/co-applicants.xhtml");
  private Set<Class<? extends ApplicationCommand>> may =
      Set.of(
          InviteCoApplicant.class,
          ChangeCoApplicantRole.class,
          RemoveCoApplicant.class,
          UninviteCoApplicant.class);
  private boolean applies = true;
  private Optional<AccessTermsView> terms = Optional.empty();

  @Test
  void who_is_told_sees_how_many_have_accepted_the_terms() {
    assertThat(page().getTerms()).isNull();
    terms = Optional.of(new AccessTermsView(List.of(), List.of(), List.of(), false, false));
    assertThat(page().getTerms()).isEqualTo(terms.get());
  }

  @Test
  void somebody_is_invited() {
    var page = page();
    assertThat(page.isInviting()).isTrue();
    page.setEmail("x@example.org");
    page.setRole("EDIT");
    assertThat(page.invite()).isEqualTo(HERE);
    assertThat(application.steps)
        .containsExactly(List.of("invite", "x@example.org", CoApplicantRole.EDIT));
    assertThat(said.all()).hasSize(1).first().asString().contains("x@example.org");
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    assertThat(page().invite()).isNull();
    said.assertRefused("application", refusal);
  }

  @Test
  void a_co_applicant_whom_the_address_names_is_changed_or_removed() {
    application.parameters.put(CoApplicantsPage.PERSON, NORA.value().toString());
    var page = page();
    assertThat(page.isInviting()).isFalse();
    assertThat(page.getRole()).isEqualTo("EDIT");
    page.setRole("READ");
    assertThat(page.changeRole()).isEqualTo(HERE);
    assertThat(page.remove()).isEqualTo(HERE);
    assertThat(application.steps)
        .containsExactly(
            List.of("changeRole", NORA, CoApplicantRole.READ), List.of("remove", NORA));
  }

  @Test
  void the_principal_applicant_hands_over() {
    may = Set.of(HandOver.class, RemoveCoApplicant.class);
    application.parameters.put(CoApplicantsPage.PERSON, NORA.value().toString());
    assertThat(page().isOwnToHandOver()).isTrue();
    assertThat(page().isHandingOver()).isFalse();
    assertThat(page().handOver()).isEqualTo(HERE);
    assertThat(application.steps).containsExactly(List.of("handOver", NORA));
  }

  @Test
  void the_team_hands_over_for_a_reason() {
    may = Set.of(HandOverFor.class);
    application.parameters.put(CoApplicantsPage.PERSON, NORA.value().toString());
    application.parameters.put("former", RITA.id().value().toString());
    var page = page();
    assertThat(page.isHandingOver()).isTrue();
    assertThat(page.isChanging()).isFalse();
    assertThat(page.getReasons()).doesNotContain(HandOverReason.HANDED_OVER).hasSize(3);
    page.setReason("HAS_LEFT");
    assertThat(page.handOverFor()).isEqualTo(HERE);
    page.setReason("nonsense");
    page.handOverFor();
    assertThat(application.steps)
        .containsExactly(
            List.of("handOverFor", RITA.id(), NORA, HandOverReason.HAS_LEFT),
            List.of("handOverFor", RITA.id(), NORA, HandOverReason.HANDED_OVER));
  }

  @Test
  void an_invitation_is_sent_again_or_withdrawn() {
    application.parameters.put(CoApplicantsPage.INVITEE, GUEST.toString());
    var page = page();
    assertThat(page.isInviting()).isFalse();
    assertThat(page.inviteAgain()).isEqualTo(HERE);
    assertThat(page.uninvite()).isEqualTo(HERE);
    assertThat(application.steps)
        .containsExactly(List.of("inviteAgain", GUEST), List.of("uninvite", GUEST));
  }

  @Test
  void who_is_not_there_or_not_for_the_reader_is_not_found() {
    application.parameters.put(CoApplicantsPage.PERSON, StandIns.person(9).value().toString());
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    application.parameters.remove(CoApplicantsPage.PERSON);
    application.parameters.put(CoApplicantsPage.INVITEE, "nonsense");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    may = Set.of(LeaveApplication.class);
    application.parameters.put(CoApplicantsPage.INVITEE, GUEST.toString());
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    application.parameters.remove(CoApplicantsPage.INVITEE);
    application.parameters.put(CoApplicantsPage.PERSON, NORA.value().toString());
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_co_applicant_leaves_after_being_asked_once_more() {
    may = Set.of(LeaveApplication.class);
    assertThat(page().isLeavable()).isTrue();
    assertThat(page().isLeaving()).isFalse();
    application.parameters.put(CoApplicantsPage.LEAVE, "");
    assertThat(page().isLeaving()).isTrue();
    assertThat(page().leave()).isEqualTo("/application/list?faces-redirect=true");
    application.refusal = Optional.of(ApplicationRefusal.NOT_A_CO_APPLICANT);
    assertThat(page().leave()).isNull();
  }

  @Test
  void others_read_who_applies_and_go_back_to_what_they_read() {
    may = Set.of();
    applies = false;
    application.revision = 1;
    var page = page();
    assertThat(page.isInviting()).isFalse();
    assertThat(page.isChanging()).isFalse();
    assertThat(page.getBackTo()).startsWith("/application/read?");
    application.revision = 0;
    assertThat(page().getBackTo()).startsWith("/application/history?");
    applies = true;
    assertThat(page().getBackTo()).startsWith("/application/tasks?");
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CoApplicantsPage page() {
    var page = new CoApplicantsPage();
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.reading =
        new ApplicantsReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public ApplicantsView read(Caller caller, ApplicationId id) {
            return view();
          }
        };
    page.termsReading =
        new AccessTermsReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Optional<AccessTermsView> find(Caller caller, ApplicationId id) {
            return terms;
          }
        };
    page.coApplicants = new Steps();
    page.person = StandIns.asking(RITA);
    page.messages = said;
    page.load();
    return page;
  }

  private ApplicantsView view() {
    return new ApplicantsView(
        new NamedApplicant(RITA.id(), "Rita", "rita@example.org"),
        List.of(
            new ApplicantsView.CoApplicant(
                new NamedApplicant(NORA, "Nora", "nora@example.org"), CoApplicantRole.EDIT)),
        applies,
        List.of(
            new ApplicantsView.Guest(
                GUEST, "guest@example.org", CoApplicantRole.READ, LocalDate.EPOCH, true)),
        may);
  }

  private final class Steps extends CoApplicants {
    Steps() {
      super(unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Decision<ApplicationEvent> invite(
        Caller caller, ApplicationId id, String address, CoApplicantRole role) {
      return application.taken("invite", address, role);
    }

    @Override
    public Decision<ApplicationEvent> inviteAgain(
        Caller caller, ApplicationId id, InviteeId invitee) {
      return application.taken("inviteAgain", invitee);
    }

    @Override
    public Decision<ApplicationEvent> uninvite(Caller caller, ApplicationId id, InviteeId invitee) {
      return application.taken("uninvite", invitee);
    }

    @Override
    public Decision<ApplicationEvent> changeRole(
        Caller caller, ApplicationId id, PersonId person, CoApplicantRole role) {
      return application.taken("changeRole", person, role);
    }

    @Override
    public Decision<ApplicationEvent> remove(Caller caller, ApplicationId id, PersonId person) {
      return application.taken("remove", person);
    }

    @Override
    public Decision<ApplicationEvent> handOver(Caller caller, ApplicationId id, PersonId to) {
      return application.taken("handOver", to);
    }

    @Override
    public Decision<ApplicationEvent> handOver(
        Caller caller, ApplicationId id, PersonId former, PersonId to, HandOverReason reason) {
      return application.taken("handOverFor", former, to, reason);
    }

    @Override
    public Decision<ApplicationEvent> leave(Caller caller, ApplicationId id) {
      return application.taken("leave");
    }
  }
}
