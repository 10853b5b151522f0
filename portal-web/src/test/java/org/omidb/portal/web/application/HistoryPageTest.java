package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** Each line says what it is about, why, and leads there, as far as the reader may go. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here
class HistoryPageTest {

  private static final Instant AT = Instant.parse("2026-11-29T10:00:00Z");
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());
  private static final Caller RITA =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.RESEARCHER));

  private final List<Timelines.Entry> entries = new ArrayList<>();
  private final List<AgreementLine> readable = new ArrayList<>();
  private int revision = 1;

  @Test
  void a_line_about_an_agreement_has_its_reference_and_leads_to_it() {
    var agreement = agreement();
    readable.add(agreement);
    happened("agreement", agreement.id().value(), "ended", "{\"reason\":\"TERMS_BROKEN\"}");
    var step = page().getSteps().getFirst();
    assertThat(step.reference()).isEqualTo("AGR-2026-0017");
    assertThat(step.address()).isEqualTo("/agreement/read?id=" + agreement.id());
    assertThat(step.reason()).isEqualTo("The terms were broken");
  }

  @Test
  void what_the_reader_may_not_open_has_neither_reference_nor_link() {
    happened("agreement", agreement().id().value(), "activated", "{}");
    var step = page().getSteps().getFirst();
    assertThat(step.reference()).isEmpty();
    assertThat(step.address()).isEmpty();
    assertThat(step.reason()).isEmpty();
  }

  @Test
  void an_application_is_read_once_it_has_been_submitted() {
    happened("application", ID.value(), "submitted", "{}");
    assertThat(page().getSteps().getFirst().address()).isEqualTo("/application/read?id=" + ID);
    revision = 0;
    assertThat(page().getSteps().getFirst().address()).isEmpty();
    assertThat(page().getSteps().getFirst().reference()).isEqualTo("OMI-2026-0042");
  }

  @Test
  void a_reason_is_told_where_the_event_names_one() {
    happened("application", ID.value(), "interest-declined", "{\"reason\":\"DATA_NOT_HELD\"}");
    happened("application", ID.value(), "closed", "{\"reason\":\"AGREEMENT_ENDED\"}");
    happened("release", Uuid7.next(), "withdrawn", "{\"reason\":\"ERRONEOUS\"}");
    assertThat(page().getSteps())
        .extracting(HistoryPage.Step::reason)
        .containsExactly(
            "The data are not held in OMI-DB", "The agreement ended", "The data proved wrong");
  }

  @Test
  void who_was_taken_off_is_named() {
    whom = "Dr Nora";
    happened("application", ID.value(), "co-applicant-removed", "{}");
    assertThat(page().getSteps().getFirst().what()).isEqualTo("Co-applicant removed: Dr Nora");
  }

  private String whom = "";

  private void happened(String stream, UUID id, String type, String body) {
    entries.add(new Timelines.Entry(AT, stream, id, type, body, "Dr Lena", whom));
  }

  private HistoryPage page() {
    var page = new HistoryPage();
    page.asked =
        new Asked(unused()) {
          @Override
          public ApplicationId application() {
            return ID;
          }
        };
    page.applications =
        new Applications(unused(), unused(), unused(), unused()) {
          @Override
          public ApplicationLine read(Caller caller, ApplicationId id) {
            return line();
          }
        };
    page.timelines =
        new Timelines(unused(), unused(), unused(), unused()) {
          @Override
          public List<Entry> of(Caller caller, ApplicationId id) {
            return entries;
          }
        };
    page.places = places();
    page.person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return RITA;
          }
        };
    page.words = new HistoryWords(new Texts());
    page.load();
    return page;
  }

  private HistoryPlaces places() {
    return new HistoryPlaces(
        new Agreements(unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<AgreementLine> of(Caller caller, ApplicationId application) {
            return readable;
          }
        },
        new ReleaseReading(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ReleaseLine> all(Caller caller) {
            return List.of();
          }
        },
        new ReviewReading(unused(), unused(), unused(), unused()) {
          @Override
          public List<ReviewLine> all(Caller caller) {
            return List.of();
          }
        },
        new ThreadReading(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ThreadView> of(Caller caller, ApplicationId id) {
            return List.of();
          }
        },
        new ScreeningReading(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public boolean isFor(Caller caller, ApplicationLine line) {
            return false;
          }
        });
  }

  private ApplicationLine line() {
    return new ApplicationLine(
        ID,
        "OMI-2026-0042",
        Stage.SUBMITTED,
        "Early signs",
        "University",
        Optional.of(RITA.id()),
        revision,
        Optional.empty(),
        AT,
        AT);
  }

  private static AgreementLine agreement() {
    return new AgreementLine(
        new AgreementId(Uuid7.next()),
        "AGR-2026-0017",
        ID,
        RITA.id(),
        new FrozenSelectionId(Uuid7.next()),
        AgreementStage.ACTIVE,
        Sha256.of("text"),
        Term.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
        false,
        Optional.empty(),
        AT);
  }
}
