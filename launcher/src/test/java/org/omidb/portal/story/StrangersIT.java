package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.DemoAccount;

/**
 * What whoever has no account finds, comes by and is refused, with a browser or with other
 * programs.
 */
@ExtendWith(PortalOfTheRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(3)
class StrangersIT {

  private final TestPortal portal;
  private final Browsers browsers;

  StrangersIT(TestPortal portal) {
    this.portal = portal;
    portal.start();
    browsers = new Browsers(portal);
  }

  @AfterAll
  void stop() {
    browsers.close();
  }

  @Test
  void no_server_can_be_reached_from_another_machine() throws IOException {
    for (var process : portal.processes()) {
      assertThat(ListeningSockets.reachableFromOutside(process.pid()))
          .as(process.info().command().orElse("?"))
          .isEmpty();
    }
    assertThat(ListeningSockets.of(portal.home().pid("portal").running().orElseThrow().pid()))
        .extracting(ListeningSockets.Listening::port)
        .contains(portal.ports().portal());
  }

  @Test
  void strangers_leave_nothing_behind_and_what_no_browser_sends_is_refused() throws Exception {
    var requests = new HostileRequests(portal);
    requests.makeNoSession();
    requests.shareNoSecret();
    requests.takeOneCookieAlongToSignIn();
    requests.leadNowhereElse();
    requests.areRefused();
  }

  @Test
  void staff_sign_in_with_a_code_and_not_with_a_wrong_one() {
    var tess =
        DemoAccount.all(Built.here()).stream()
            .filter(account -> account.secret().isPresent())
            .findFirst()
            .orElseThrow();
    var person = browsers.visitor(tess.username());
    var code = OneTimeCode.at(Instant.now(), tess.secret().orElseThrow());
    person.signIn(portal.password(), "000000", code);
    person.open("/data/openings").sees("Who has opened which case");
  }

  @Test
  void a_visitor_with_a_telephone_finds_how_many_cases_fit_with_javascript_or_without() {
    var scripted = new Exploring(browsers.atTelephone("scripted", true), true);
    var plain = new Exploring(browsers.atTelephone("plain", false), false);
    assertThat(plain.asks().reads()).isEqualTo(scripted.asks().reads()).contains("Women");
    plain.takesItAlong();
    plain.isToldWhatMeansNothing();
    plain.isToldNothingOfAFew();
    plain.keepsOneToCompare();
    scripted.takesItAlong();
  }
}
