package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementCondition;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** The committee's conditions, and licensing's word that one is met. */
class ConditionsPageTest {

  private static final Sha256 LETTER = Sha256.of("letter");
  private static final AgreementCondition OPEN =
      new AgreementCondition(1, "Name a statistician", "The applicant", Optional.empty());
  private static final AgreementCondition MET =
      new AgreementCondition(
          2,
          "Publish openly",
          "The applicant",
          Optional.of(new AgreementCondition.Met(LENA.id(), Instant.EPOCH)));

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/conditions.xhtml");

  ConditionsPageTest() {
    agreement.conditions = new AgreementConditions(Optional.of(LETTER), List.of(OPEN, MET));
    agreement.parameters.put("letter", LETTER.hex());
    agreement.parameters.put("number", "1");
  }

  @Test
  void it_shows_which_are_met_and_by_whom() {
    var page = page();
    assertThat(page.getAll()).containsExactly(OPEN, MET);
    assertThat(page.getOpen()).isEqualTo(1);
    assertThat(page.getLetter()).isEqualTo(LETTER.hex());
    assertThat(page.marker(OPEN)).isEmpty();
    assertThat(page.marker(MET)).isEqualTo("person2");
    assertThat(page.getView().line().id()).isEqualTo(OneAgreement.ID);
  }

  @Test
  void without_conditions_there_is_no_letter() {
    agreement.conditions = AgreementConditions.NONE;
    assertThat(page().getLetter()).isEmpty();
    assertThat(page().getOpen()).isZero();
  }

  @Test
  void only_who_may_mark_is_shown_the_buttons() {
    assertThat(page().isMarkable()).isFalse();
    agreement.offers = Set.of(AgreementCommand.MarkConditionMet.class);
    assertThat(page().isMarkable()).isTrue();
  }

  @Test
  void the_condition_that_was_shown_is_marked() {
    assertThat(page().mark())
        .isEqualTo("/agreement/conditions?faces-redirect=true&id=" + OneAgreement.ID);
    assertThat(agreement.steps).containsExactly(List.of("mark", LENA, OneAgreement.ID, LETTER, 1));
    assertThat(said.all()).hasSize(1).first().asString().contains("1");
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_is_told_on_the_page(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    assertThat(page().mark()).isNull();
    said.assertRefused("agreement", refusal);
  }

  @Test
  void a_form_that_does_not_say_which_condition_it_showed_marks_none() {
    agreement.parameters.remove("number");
    assertThatThrownBy(page()::mark).isInstanceOf(NotShownException.class);
    agreement.parameters.put("number", "one");
    assertThatThrownBy(page()::mark).isInstanceOf(NotShownException.class);
    agreement.parameters.put("number", "1");
    agreement.parameters.remove("letter");
    assertThatThrownBy(page()::mark).isInstanceOf(NotShownException.class);
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void there_is_no_page_for_strangers() {
    agreement.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ConditionsPage page() {
    var page = new ConditionsPage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.conditions = agreement.conditions();
    page.drawingUp = agreement.drawingUp();
    page.people = StandIns.people();
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.load();
    return page;
  }
}
