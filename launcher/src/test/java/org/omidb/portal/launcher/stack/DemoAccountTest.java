package org.omidb.portal.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountTest {

  @Test
  void one_line_says_who_skips_the_second_factor_and_how_the_test_account_shows_its_own() {
    assertThat(DemoAccount.signingIn(DemoAccount.all(Built.here())))
        .isEqualTo(
            "The demo accounts sign in without a second factor; the test account tess shows a"
                + " one-time code, whose secret is OMIDBPORTALTESTACCOUNTSECRET2345.")
        .doesNotContain("\n");
  }
}
