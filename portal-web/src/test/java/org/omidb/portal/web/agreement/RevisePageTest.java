package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** Other terms for an agreement that nobody has signed. */
class RevisePageTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 1, 31);

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/revise.xhtml");

  @Test
  void without_an_answer_about_linking_nothing_is_done() {
    var page = typed();
    page.setMayLink(null);
    assertThat(page.revise()).isNull();
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void it_begins_with_the_terms_as_they_are() {
    var page = page(LENA);
    assertThat(page.getFrom()).isEqualTo(OneAgreement.TERM.from());
    assertThat(page.getUntil()).isEqualTo(OneAgreement.TERM.until());
    assertThat(page.getMayLink()).isEqualTo(MayLink.NO);
    assertThat(page.getAbout().line().id()).isEqualTo(OneAgreement.ID);
    assertThat(page.getFromBounds()).isEqualTo(Term.FROM);
    assertThat(page.getUntilBounds()).isEqualTo(Term.UNTIL);
  }

  @Test
  void what_was_typed_becomes_the_terms() {
    assertThat(typed().revise()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(List.of("revise", LENA, OneAgreement.ID, Term.of(FIRST, LAST), false));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_leaves_what_was_typed(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.revise()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.getFrom()).isEqualTo(FIRST);
    assertThat(page.getUntil()).isEqualTo(LAST);
    assertThat(page.getMayLink()).isEqualTo(MayLink.YES);
  }

  @Test
  void a_term_that_ends_before_it_begins_is_told_at_its_end() {
    agreement.refusal = Optional.of(AgreementRefusal.TERM_EMPTY);
    assertThat(typed().revise()).isNull();
    assertThat(said.all().getFirst()).startsWith("until: ");
  }

  @Test
  void without_a_day_nothing_is_asked() {
    var noFirst = typed();
    noFirst.setFrom(null);
    assertThat(noFirst.revise()).isNull();
    var noLast = typed();
    noLast.setUntil(null);
    assertThat(noLast.revise()).isNull();
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void it_is_for_licensing_alone() {
    assertThatThrownBy(() -> page(StandIns.caller(3, Role.RESEARCHER, Role.DATA_MANAGER)))
        .isInstanceOf(NotFoundException.class);
    agreement.hidden = true;
    assertThatThrownBy(() -> page(LENA)).isInstanceOf(NotFoundException.class);
  }

  private RevisePage typed() {
    var page = page(LENA);
    page.setFrom(FIRST);
    page.setUntil(LAST);
    page.setMayLink(MayLink.YES);
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private RevisePage page(Caller caller) {
    var page = new RevisePage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.drawingUp = agreement.drawingUp();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.load();
    return page;
  }
}
