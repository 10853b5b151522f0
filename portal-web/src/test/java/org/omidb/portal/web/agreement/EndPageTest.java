package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** The end of an agreement, from which there is no way back. */
class EndPageTest {

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/end.xhtml");

  @ParameterizedTest
  @EnumSource(EndReason.class)
  void each_reason_ends_it_with_the_words_for_the_parties(EndReason reason) {
    assertThat(typed(reason).end()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(List.of("end", LENA, OneAgreement.ID, reason, "As you asked"));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_leaves_what_was_typed(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = typed(EndReason.OTHER);
    assertThat(page.end()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.getReason()).isEqualTo(EndReason.OTHER);
    assertThat(page.getExplanation()).isEqualTo("As you asked");
    assertThat(page.getConfirmed()).containsExactly("yes");
  }

  @Test
  void without_a_reason_nothing_is_asked() {
    var page = typed(EndReason.OTHER);
    page.setReason(null);
    assertThat(page.end()).isNull();
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void what_has_ended_is_not_ended_again() {
    for (var stage : AgreementStage.values()) {
      agreement.stage = stage;
      assertThat(page(LENA).isOffered()).isEqualTo(stage != AgreementStage.ENDED);
    }
    assertThat(page(LENA).getReasons()).containsExactly(EndReason.values());
    assertThat(page(LENA).getAbout().title()).isEqualTo("Small cancers");
  }

  @Test
  void it_is_for_licensing_alone() {
    assertThatThrownBy(() -> page(StandIns.caller(3, Role.RESEARCHER, Role.CRH_SIGNATORY)))
        .isInstanceOf(NotFoundException.class);
    agreement.hidden = true;
    assertThatThrownBy(() -> page(LENA)).isInstanceOf(NotFoundException.class);
  }

  private EndPage typed(EndReason reason) {
    var page = page(LENA);
    page.setReason(reason);
    page.setExplanation("As you asked");
    page.setConfirmed(List.of("yes"));
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private EndPage page(Caller caller) {
    var page = new EndPage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.drawingUp = agreement.drawingUp();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.load();
    return page;
  }
}
