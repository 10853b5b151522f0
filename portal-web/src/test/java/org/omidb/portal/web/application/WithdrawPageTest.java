package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** The applicant takes an application back. */
class WithdrawPageTest {

  private static final Caller RITA = StandIns.caller(1);

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("application/withdraw.xhtml");

  @Test
  void it_is_withdrawn_and_the_list_says_so() {
    assertThat(page().withdraw()).isEqualTo("/application/list?faces-redirect=true");
    assertThat(application.steps).containsExactly(List.of("withdraw", RITA, OneApplication.ID));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    assertThat(page().withdraw()).isNull();
    said.assertRefused("application", refusal);
  }

  @Test
  void it_is_offered_to_those_alone_who_may() {
    assertThat(page().isOffered()).isFalse();
    application.offers = Set.of(ApplicationCommand.Withdraw.class);
    assertThat(page().isOffered()).isTrue();
    assertThat(page().getLine().id()).isEqualTo(OneApplication.ID);
  }

  @Test
  void there_is_no_page_for_strangers_or_without_an_id() {
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    application.hidden = false;
    application.parameters.put("id", "nonsense");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private WithdrawPage page() {
    var page = new WithdrawPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.person = StandIns.asking(RITA);
    page.messages = said;
    page.load();
    return page;
  }
}
