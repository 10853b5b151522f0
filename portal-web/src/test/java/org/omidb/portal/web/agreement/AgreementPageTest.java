package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
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
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** One agreement with its signatures, and its sending to those who sign. */
class AgreementPageTest {

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/read.xhtml");

  AgreementPageTest() {
    agreement.parameters.put("document", OneAgreement.DOCUMENT.hex());
  }

  @Test
  void the_text_that_was_shown_is_sent() {
    assertThat(page().send()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(List.of("send", LENA, OneAgreement.ID, OneAgreement.DOCUMENT));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_is_told_on_the_page(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    assertThat(page().send()).isNull();
    said.assertRefused("agreement", refusal);
  }

  @Test
  void a_form_that_does_not_say_which_text_it_showed_sends_nothing() {
    agreement.parameters.remove("document");
    assertThatThrownBy(page()::send).isInstanceOf(NotShownException.class);
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void each_step_is_shown_to_those_alone_who_may_take_it() {
    assertThat(steps()).containsOnly(false);
    agreement.offers = Set.of(AgreementCommand.SendForSigning.class);
    assertThat(steps()).containsExactly(true, false, false, false);
    agreement.offers = Set.of(AgreementCommand.InviteSignatory.class);
    assertThat(steps()).containsExactly(false, true, false, false);
    agreement.offers = Set.of(AgreementCommand.Revise.class);
    assertThat(steps()).containsExactly(false, false, true, false);
    agreement.offers = Set.of(AgreementCommand.End.class);
    assertThat(steps()).containsExactly(false, false, false, true);
  }

  @Test
  void it_names_who_signed_and_who_will() {
    assertThat(page().getSignatory()).isEmpty();
    var signature =
        new Signature(Party.CRH, person(6), OneAgreement.DOCUMENT, "Cara", Instant.EPOCH);
    agreement.signatures = List.of(signature);
    agreement.signatory = Optional.of(person(5));
    var page = page();
    assertThat(page.getSignatory()).isEqualTo("person5");
    assertThat(page.name(person(6))).isEqualTo("person6");
    assertThat(page.name(person(77))).isEmpty();
    assertThat(page.signature(Party.CRH)).isEqualTo(signature);
    assertThat(page.signature(Party.RECIPIENT)).isNull();
    assertThat(page.getParties()).containsExactly(Party.values());
  }

  @Test
  void it_counts_the_conditions_that_are_met() {
    assertThat(page().isConditional()).isFalse();
    var met = new AgreementCondition.Met(LENA.id(), Instant.EPOCH);
    agreement.conditions =
        new AgreementConditions(
            Optional.empty(),
            List.of(
                new AgreementCondition(1, "a", "b", Optional.of(met)),
                new AgreementCondition(2, "a", "b", Optional.empty()),
                new AgreementCondition(3, "a", "b", Optional.empty())));
    assertThat(page().isConditional()).isTrue();
    assertThat(page().getConditions()).isEqualTo("1 of 3 met");
  }

  @Test
  void every_end_has_words() {
    var texts = new Texts();
    assertThat(page().getEnding()).isEqualTo("agreement.expired");
    assertThat(texts.containsKey("agreement.expired")).isTrue();
    for (var reason : EndReason.values()) {
      agreement.ending = Optional.of(reason);
      assertThat(page().getEnding()).endsWith(reason.name());
      assertThat(texts.containsKey(page().getEnding())).isTrue();
    }
  }

  @Test
  void there_is_no_page_for_strangers_or_without_an_id() {
    assertThat(page().getAbout().line()).isEqualTo(page().getView().line());
    agreement.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    agreement.hidden = false;
    agreement.parameters.put("id", "nonsense");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private List<Boolean> steps() {
    var page = page();
    return List.of(page.isSendable(), page.isInvitable(), page.isRevisable(), page.isEndable());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private AgreementPage page() {
    var page = new AgreementPage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.conditionReading = agreement.conditions();
    page.drawingUp = agreement.drawingUp();
    page.people = StandIns.people();
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.load();
    return page;
  }
}
