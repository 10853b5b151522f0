package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.NamedRow;
import org.omidb.portal.application.service.AcceptingTerms;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** The terms of access, and the one button below them. */
class TermsPageTest {

  private static final Caller RITA = StandIns.caller(1);
  private static final Caller LENA = StandIns.caller(5);

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("application/terms.xhtml");
  private static final AccessTermsView.Missing MISSING =
      new AccessTermsView.Missing(new NamedRow(2, 3), "Nora", "nora@example.org", false);

  private boolean told = true;
  private boolean maySay = true;

  @Test
  void of_who_is_missing_the_principal_applicant_says_that_they_will_not_access_data() {
    application.parameters.put(TermsPage.MEMBER, "2-3");
    assertThat(page().getChosen()).isEqualTo(MISSING);
    assertThat(page().without())
        .isEqualTo("/application/terms?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps)
        .containsExactly(List.of("without", RITA, OneApplication.ID, new NamedRow(2, 3)));
    assertThat(said.all()).hasSize(1).first().asString().contains("Nora");
  }

  @Test
  void a_second_click_and_another_row_are_left_to_the_rule() {
    application.parameters.put(TermsPage.MEMBER, "2-4");
    application.refusal = Optional.of(ApplicationRefusal.MEMBER_NOT_WAITED_FOR);
    assertThat(page().getChosen()).isNull();
    assertThat(page().without()).isNull();
    said.assertRefused("application", ApplicationRefusal.MEMBER_NOT_WAITED_FOR);
    for (var nonsense : List.of("", "x", "2", "2-", "-3", "2-9999999", "2-3-4")) {
      application.parameters.put(TermsPage.MEMBER, nonsense);
      assertThat(page().getChosen()).isNull();
      assertThatThrownBy(() -> page().without()).isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void who_may_not_say_so_is_not_asked_and_who_need_not_accept_is_told() {
    maySay = false;
    application.parameters.put(TermsPage.MEMBER, "2-3");
    assertThat(page().getChosen()).isNull();
    assertThat(page().isOptional()).isFalse();
    assertThat(page(LENA).isOptional()).isTrue();
  }

  @Test
  void what_was_read_is_accepted_for_the_reader() {
    application.parameters.put("terms", AccessTerms.current().hash().hex());
    assertThat(page().accept())
        .isEqualTo("/application/terms?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps)
        .containsExactly(List.of("accept", RITA, OneApplication.ID, AccessTerms.current().hash()));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void a_form_that_does_not_say_what_was_read_accepts_nothing() {
    assertThatThrownBy(() -> page().accept()).isInstanceOf(NotShownException.class);
    assertThat(application.steps).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.parameters.put("terms", AccessTerms.current().hash().hex());
    application.refusal = Optional.of(refusal);
    assertThat(page().accept()).isNull();
    said.assertRefused("application", refusal);
  }

  @Test
  void the_reader_sees_the_text_what_they_have_accepted_and_the_way_back() {
    var page = page();
    assertThat(page.getTerms()).isEqualTo(AccessTerms.current());
    assertThat(page.getMine()).isEqualTo(new AccessTermsView.Acceptance(1, Instant.EPOCH));
    assertThat(page.getView().accepted()).isEqualTo(1);
    assertThat(page.getBackTo()).startsWith("/application/tasks?");
    assertThat(page(LENA).getBackTo()).startsWith("/application/co-applicants?");
    assertThat(page(LENA).getMine()).isNull();
    application.relations = Set.of(ApplicationRelation.CO_READER);
    assertThat(page(LENA).getBackTo()).startsWith("/application/tasks?");
  }

  @Test
  void there_is_no_page_for_strangers_or_for_readers_who_are_not_told() {
    told = false;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private TermsPage page() {
    return page(RITA);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private TermsPage page(Caller reader) {
    var page = new TermsPage();
    page.asked = StandIns.asked(application.parameters);
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.reading =
        new AccessTermsReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Optional<AccessTermsView> find(Caller caller, ApplicationId id) {
            return told
                ? Optional.of(
                    new AccessTermsView(
                        List.of(
                            new AccessTermsView.Person(
                                RITA.id(),
                                "Rita",
                                Optional.of(new AccessTermsView.Acceptance(1, Instant.EPOCH)))),
                        List.of(new AccessTermsView.Person(LENA.id(), "Lena", Optional.empty())),
                        List.of(MISSING),
                        true,
                        maySay))
                : Optional.empty();
          }
        };
    page.accepting =
        new AcceptingTerms(unused(), unused(), unused()) {
          @Override
          public Decision<ApplicationEvent> sayWithoutAccess(
              Caller caller, ApplicationId id, NamedRow row) {
            return application.taken("without", caller, id, row);
          }

          @Override
          public Decision<ApplicationEvent> accept(Caller caller, ApplicationId id, Sha256 shown) {
            return application.taken("accept", caller, id, shown);
          }
        };
    page.person = StandIns.asking(reader);
    page.messages = said;
    page.load();
    return page;
  }
}
