package org.omidb.portal.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.agreement.OneAgreement.LENA;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.application.domain.ApplicationSummary;
import org.omidb.portal.application.domain.ApplicationSummary.Signatory;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** The mail with the link for the recipient's signatory. */
class InvitePageTest {

  private final OneAgreement agreement = new OneAgreement();
  private final Said said = Said.on("agreement/invite.xhtml");

  @Test
  void it_begins_with_the_signatory_of_the_application() {
    var page = page(LENA);
    assertThat(page.getName()).isEqualTo("Sam Seal");
    assertThat(page.getEmail()).isEqualTo("sam@example.org");
    assertThat(page.getAbout().line().id()).isEqualTo(OneAgreement.ID);
  }

  @Test
  void the_link_goes_to_what_was_typed() {
    assertThat(typed().invite()).isEqualTo(OneAgreement.READ);
    assertThat(agreement.steps)
        .containsExactly(List.of("invite", LENA, OneAgreement.ID, "Dean Deal", "dean@example.org"));
    assertThat(said.all()).hasSize(1).first().asString().contains("dean@example.org");
  }

  @ParameterizedTest
  @EnumSource(AgreementRefusal.class)
  void a_refusal_leaves_what_was_typed(AgreementRefusal refusal) {
    agreement.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.invite()).isNull();
    said.assertRefused("agreement", refusal);
    assertThat(page.getName()).isEqualTo("Dean Deal");
    assertThat(page.getEmail()).isEqualTo("dean@example.org");
  }

  @Test
  void an_address_that_is_none_is_told_at_its_field() {
    agreement.refusal = Optional.of(AgreementRefusal.NOT_A_MAIL_ADDRESS);
    assertThat(typed().invite()).isNull();
    assertThat(said.all().getFirst()).startsWith("email: ");
  }

  @Test
  void it_is_for_licensing_alone() {
    assertThatThrownBy(() -> page(StandIns.caller(3, Role.RESEARCHER, Role.ADMINISTRATOR)))
        .isInstanceOf(NotFoundException.class);
    agreement.hidden = true;
    assertThatThrownBy(() -> page(LENA)).isInstanceOf(NotFoundException.class);
  }

  private InvitePage typed() {
    var page = page(LENA);
    page.setName("Dean Deal");
    page.setEmail("dean@example.org");
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private InvitePage page(Caller caller) {
    var page = new InvitePage();
    page.query = StandIns.query(agreement.parameters);
    page.agreements = agreement.agreements();
    page.signatures = new OneSignature(agreement);
    page.applications = applications();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.load();
    return page;
  }

  private static Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public ApplicationSummary summary(ApplicationId id) {
        return new ApplicationSummary(
            id,
            "OMI-2026-0042",
            "Small cancers",
            OneAgreement.RITA,
            "Somewhere",
            new Signatory("Sam Seal", "Dean", "sam@example.org"),
            1,
            new FrozenSelectionId(new UUID(2, 3)));
      }
    };
  }
}
