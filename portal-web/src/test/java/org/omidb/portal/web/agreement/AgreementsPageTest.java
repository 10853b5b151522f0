package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;
import static org.omidb.portal.web.agreement.OneAgreement.TERM;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;

/** The agreements that the reader may see, and how each stands today. */
class AgreementsPageTest {

  private static final ApplicationId FRESH = new ApplicationId(new UUID(3, 1));
  private static final ApplicationId ENDED = new ApplicationId(new UUID(3, 2));
  private static final ApplicationId SIGNING = new ApplicationId(new UUID(3, 3));

  private final OneAgreement agreement = new OneAgreement();
  private final Map<String, String> parameters = new HashMap<>();
  private final List<AgreementCase> cases = new ArrayList<>();
  private Instant now = TERM.starts();

  @Test
  void a_signed_agreement_is_active_between_its_first_and_its_last_day() {
    agreement.stage = AgreementStage.ACTIVE;
    assertThat(standing()).isEqualTo("Active green");
    now = TERM.starts().minusMillis(1);
    assertThat(standing()).endsWith(" yellow");
    now = TERM.ends().minusMillis(1);
    assertThat(standing()).isEqualTo("Active green");
    now = TERM.ends();
    assertThat(standing()).endsWith(" grey");
  }

  @Test
  void every_other_stage_has_its_words_whatever_the_day() {
    now = TERM.ends();
    agreement.stage = AgreementStage.DRAFTING;
    assertThat(standing()).endsWith(" light-blue");
    agreement.stage = AgreementStage.SIGNING;
    assertThat(standing()).endsWith(" blue").doesNotEndWith("light-blue");
    agreement.stage = AgreementStage.ENDED;
    assertThat(standing()).endsWith(" grey");
  }

  @Test
  void licensing_is_shown_the_approved_applications_that_wait_for_an_agreement() {
    assertThat(page(LENA).getApproved())
        .extracting(ApplicationLine::id)
        .containsExactly(FRESH, ENDED);
    assertThat(page(StandIns.caller(3, Role.RESEARCHER, Role.ADMINISTRATOR)).getApproved())
        .isEmpty();
  }

  @Test
  void it_is_searched_by_its_words_and_sorted_by_its_last_day() {
    agreement.stage = AgreementStage.ACTIVE;
    cases.add(new AgreementCase(agreement.line(), "OMI-1", "Later", "Here"));
    agreement.stage = AgreementStage.SIGNING;
    agreement.term = Term.of(TERM.from(), TERM.until().minusDays(1));
    cases.add(new AgreementCase(agreement.line(), "OMI-2", "Sooner", "There"));
    parameters.put("agreements.sort", "until");
    assertThat(titles()).containsExactly("Sooner", "Later");
    parameters.put("agreements.order", "down");
    assertThat(titles()).containsExactly("Later", "Sooner");
    parameters.put("agreements.q", "active");
    assertThat(titles()).containsExactly("Later");
    parameters.put("agreements.q", "there");
    assertThat(titles()).containsExactly("Sooner");
  }

  private List<String> titles() {
    return page(LENA).getCases().rows().stream().map(AgreementCase::title).toList();
  }

  private String standing() {
    var page = page(LENA);
    return new Texts().get(page.standing(agreement.line())) + " " + page.colour(agreement.line());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private AgreementsPage page(Caller caller) {
    var page = new AgreementsPage();
    page.agreements = agreements();
    page.applications = applications();
    page.person = StandIns.asking(caller);
    page.clock = InstantSource.fixed(now);
    page.query = StandIns.query(parameters);
    page.texts = new Texts();
    page.load();
    return page;
  }

  private static Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public List<ApplicationLine> in(Caller caller, Collection<Stage> stages) {
        assertThat(stages).containsExactly(Stage.APPROVED);
        return List.of(
            SomeLine.of(FRESH, Stage.APPROVED),
            SomeLine.of(ENDED, Stage.APPROVED),
            SomeLine.of(SIGNING, Stage.APPROVED));
      }
    };
  }

  private Agreements agreements() {
    return new Agreements(unused(), unused(), unused(), unused(), unused()) {
      @Override
      public List<AgreementCase> cases(Caller caller) {
        return cases;
      }

      @Override
      public List<AgreementLine> of(Caller caller, ApplicationId application) {
        if (application.equals(FRESH)) {
          return List.of();
        }
        var other = new OneAgreement();
        other.stage = application.equals(ENDED) ? AgreementStage.ENDED : AgreementStage.SIGNING;
        return List.of(other.line());
      }
    };
  }
}
