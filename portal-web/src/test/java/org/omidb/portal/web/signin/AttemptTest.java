package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

  @Test
  void it_leads_back_to_the_page_that_was_asked_for() {
    assertThat(Attempt.at("/application/tasks?id=1").target()).isEqualTo("/application/tasks?id=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/../home", "/\\evil.example/home", "///evil.example"})
  void it_never_leads_to_another_host(String target) {
    assertThat(Attempt.at(target).target()).startsWith("/evil.example");
  }

  @Test
  void an_address_that_no_cookie_can_hold_leads_home() {
    assertThat(Attempt.at("/catalogue/save?q=" + "a".repeat(2_000)).target()).isEqualTo("/home");
  }
}
