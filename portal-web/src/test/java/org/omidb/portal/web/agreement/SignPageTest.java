package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** A party's yes or no to the text that the page showed. */
class SignPageTest {

  private static final Caller CARA = StandIns.caller(6, Role.CRH_SIGNATORY);

  private final OneAgreement agreement = new OneAgreement();
  private Said said = Said.on("agreement/sign.xhtml");

  SignPageTest() {
    agreement.parameters.put("party", "CRH");
    agreement.parameters.put("document", OneAgreement.DOCUMENT.hex());
    agreement.mine = Set.of(Party.CRH);
  }

  @ParameterizedTest
  @EnumSource(Party.class)
  void each_party_signs_the_text_that_it_was_shown(Party party) {
    agreement.parameters.put("party", party.name());
    agreement.mine = Set.of(party);
    var page = typed();
    assertThat(page.getParty()).isEqualTo(party);
    assertThat(page.isOffered()).isTrue();
    assertThat(page.sign()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(
            List.of("sign", CARA, OneAgreement.ID, party, OneAgreement.DOCUMENT, "Cara Smith"));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void declining_sends_the_words_and_leads_to_the_list() {
    assertThat(typed().decline()).isEqualTo("/agreement/list?faces-redirect=true");
    assertThat(agreement.steps)
        .containsExactly(
            List.of(
                "decline", CARA, OneAgreement.ID, Party.CRH, OneAgreement.DOCUMENT, "Too long"));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = AgreementRefusal.class,
      mode = Mode.EXCLUDE,
      names = {"NAME_NOT_VISIBLE", "NAME_OF_ANOTHER"})
  void a_refusal_shows_the_agreement_as_it_is_now(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    agreement.mine = Set.of();
    assertThat(page.sign()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.isOffered()).isFalse();
    keepsWhatWasTyped(page);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_of_declining_leaves_what_was_typed(AgreementRefusal refusal) {
    said = Said.on("agreement/decline.xhtml");
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.decline()).isNull();
    assertThat(said.all()).hasSize(1);
    keepsWhatWasTyped(page);
  }

  @ParameterizedTest
  @EnumSource(
      value = AgreementRefusal.class,
      names = {"NAME_NOT_VISIBLE", "NAME_OF_ANOTHER"})
  void a_name_that_is_no_signature_is_told_at_its_field(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    int reads = agreement.reads;
    assertThat(page.sign()).isNull();
    said.assertRefused("agreement", refusal, "person6");
    assertThat(said.all().getFirst()).startsWith("name: ").contains("person6");
    assertThat(agreement.reads).isEqualTo(reads);
    keepsWhatWasTyped(page);
  }

  @Test
  void a_form_that_does_not_say_which_text_it_showed_signs_and_declines_nothing() {
    for (var hash : List.of("", "nonsense")) {
      agreement.parameters.put("document", hash);
      assertThatThrownBy(typed()::sign).isInstanceOf(NotShownException.class);
    }
    agreement.parameters.remove("document");
    assertThatThrownBy(typed()::sign).isInstanceOf(NotShownException.class);
    assertThatThrownBy(typed()::decline).isInstanceOf(NotShownException.class);
    assertThat(agreement.steps).isEmpty();
  }

  @Test
  void a_party_that_is_not_the_readers_is_shown_without_a_form() {
    agreement.parameters.put("party", "RECIPIENT");
    assertThat(page().isOffered()).isFalse();
    assertThat(page().getView().line().id()).isEqualTo(OneAgreement.ID);
    assertThat(page().getAbout().organisation()).isEqualTo("Somewhere");
  }

  @Test
  void there_is_no_page_for_strangers_or_for_a_party_that_does_not_exist() {
    agreement.parameters.put("party", "NOBODY");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    agreement.parameters.remove("party");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    agreement.parameters.put("party", "CRH");
    agreement.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private static void keepsWhatWasTyped(SignPage page) {
    assertThat(page.getTypedName()).isEqualTo("Cara Smith");
    assertThat(page.getWords()).isEqualTo("Too long");
    assertThat(page.getRead()).containsExactly("read");
  }

  private SignPage typed() {
    var page = page();
    page.setTypedName("Cara Smith");
    page.setWords("Too long");
    page.setRead(List.of("read"));
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SignPage page() {
    var page = new SignPage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.signatures = new OneSignature(agreement);
    page.person = StandIns.asking(CARA);
    page.messages = said;
    page.load();
    return page;
  }
}
