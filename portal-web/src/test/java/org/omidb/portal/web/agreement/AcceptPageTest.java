package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** The page behind the link in the signatory's mail. */
class AcceptPageTest {

  private static final Caller SAM = StandIns.caller(5);

  private final OneAgreement agreement = new OneAgreement();
  private final OneSignature signatures = new OneSignature(agreement);
  private final Said said = Said.on("agreement/accept.xhtml");

  AcceptPageTest() {
    agreement.parameters.clear();
    agreement.parameters.put("token", OneSignature.SECRET);
  }

  @Test
  void a_link_tells_which_agreement_it_is_about_and_leads_there() {
    var page = page();
    assertThat(page.isKnown()).isTrue();
    assertThat(page.isForAnother()).isFalse();
    assertThat(page.getReference()).isEqualTo("OMI-2026-0042-A1");
    assertThat(page.accept()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps).containsExactly(List.of("accept", SAM, OneSignature.SECRET));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_is_told_on_the_page(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = page();
    assertThat(page.accept()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.getToken()).isEqualTo(OneSignature.SECRET);
  }

  @Test
  void whoever_has_another_address_is_told_nothing_but_that_and_asks_for_a_link() {
    signatures.forAnother = true;
    var page = page();
    assertThat(page.isForAnother()).isTrue();
    assertThat(page.isKnown()).isFalse();
    assertThat(page.getReference()).isEmpty();
    assertThat(page.getAddress()).isEqualTo("person5@example.org");
    assertThat(page.ask()).isEqualTo("/agreement/accept?faces-redirect=true&token=secret%2F%2B");
    assertThat(agreement.steps).containsExactly(List.of("askForOwn", SAM, OneSignature.SECRET));
    assertThat(said.all()).hasSize(1).first().asString().contains("person5@example.org");
  }

  @Test
  void what_is_longer_than_any_secret_is_not_looked_up() {
    agreement.parameters.put("token", "x".repeat(101));
    assertThat(page().getToken()).isEmpty();
    agreement.parameters.put("token", "x".repeat(100));
    assertThat(page().getToken()).hasSize(100);
    agreement.parameters.clear();
    assertThat(page().getToken()).isEmpty();
    assertThat(page().isKnown()).isFalse();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private AcceptPage page() {
    var page = new AcceptPage();
    page.query = StandIns.query(agreement.parameters);
    page.signatures = signatures;
    page.person = StandIns.asking(SAM);
    page.messages = said;
    page.load();
    return page;
  }
}
