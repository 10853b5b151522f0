package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.agreement.OneAgreement.APPLICATION;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** The terms of a new agreement. */
class DrawUpPageTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 1, 31);

  /** Already the next day in London. */
  private static final Instant NOW = Instant.parse("2026-06-30T23:30:00Z");

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/draw-up.xhtml");

  DrawUpPageTest() {
    agreement.parameters.clear();
    agreement.parameters.put("application", APPLICATION.toString());
  }

  @Test
  void without_an_answer_about_linking_nothing_is_done() {
    var page = typed();
    page.setMayLink(null);
    assertThat(page.drawUp()).isNull();
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void it_begins_with_three_years_from_today_in_london() {
    var page = page(LENA);
    assertThat(page.getFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(page.getUntil()).isEqualTo(LocalDate.of(2029, 6, 30));
    assertThat(page.getMayLink()).isEqualTo(MayLink.YES);
    assertThat(page.isOffered()).isTrue();
    assertThat(page.getWhyNot()).isEmpty();
    assertThat(page.getLine().id()).isEqualTo(APPLICATION);
    assertThat(page.getFromBounds()).isEqualTo(Term.FROM);
    assertThat(page.getUntilBounds()).isEqualTo(Term.UNTIL);
  }

  @Test
  void the_agreement_has_the_id_of_the_form_however_often_it_is_sent() {
    agreement.parameters.put("agreement", OneAgreement.ID.toString());
    assertThat(typed().drawUp()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(
            List.of("drawUp", LENA, OneAgreement.ID, APPLICATION, Term.of(FIRST, LAST), true));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void each_empty_form_has_an_id_of_its_own() {
    var first = page(LENA).getAgreement();
    assertThat(page(LENA).getAgreement()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_leaves_what_was_typed(AgreementRefusal refusal) {
    agreement.parameters.put("agreement", OneAgreement.ID.toString());
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.drawUp()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.getFrom()).isEqualTo(FIRST);
    assertThat(page.getUntil()).isEqualTo(LAST);
    assertThat(page.getMayLink()).isEqualTo(MayLink.NO);
    assertThat(page.getAgreement()).isEqualTo(OneAgreement.ID.value());
    assertThat(page.getWhyNot()).isEqualTo("agreement.refusal." + refusal);
  }

  @Test
  void a_term_that_is_over_is_told_at_its_end() {
    agreement.refusal = Optional.of(AgreementRefusal.TERM_PASSED);
    assertThat(typed().drawUp()).isNull();
    assertThat(said.all().getFirst()).startsWith("until: ");
  }

  @Test
  void without_a_day_nothing_is_asked() {
    var noFirst = typed();
    noFirst.setFrom(null);
    assertThat(noFirst.drawUp()).isNull();
    var noLast = typed();
    noLast.setUntil(null);
    assertThat(noLast.drawUp()).isNull();
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void it_is_for_licensing_alone() {
    assertThatThrownBy(() -> page(StandIns.caller(3, Role.RESEARCHER, Role.ADMINISTRATOR)))
        .isInstanceOf(NotFoundException.class);
    agreement.hidden = true;
    assertThatThrownBy(() -> page(LENA)).isInstanceOf(NotFoundException.class);
  }

  private DrawUpPage typed() {
    var page = page(LENA);
    page.setFrom(FIRST);
    page.setUntil(LAST);
    page.setMayLink(MayLink.NO);
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private DrawUpPage page(Caller caller) {
    var page = new DrawUpPage();
    page.query = StandIns.query(agreement.parameters);
    page.applications = applications();
    page.drawingUp = agreement.drawingUp();
    page.person = StandIns.asking(caller);
    page.clock = InstantSource.fixed(NOW);
    page.messages = said;
    page.load();
    return page;
  }

  private Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public ApplicationLine read(Caller caller, ApplicationId id) {
        agreement.seen();
        return SomeLine.of(id, Stage.APPROVED);
      }
    };
  }
}
