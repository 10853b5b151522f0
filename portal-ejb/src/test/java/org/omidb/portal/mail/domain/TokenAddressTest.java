package org.omidb.portal.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAddressTest {

  final MailToken token = MailToken.random();

  @ParameterizedTest
  @ValueSource(strings = {"answers+{token}@portal.example", "{token}@answers.portal.example"})
  void an_address_gives_its_token_back_in_whatever_letters(String pattern) {
    var addresses = TokenAddress.parse(pattern).orElseThrow();
    var address = addresses.with(token);
    assertThat(addresses.tokenIn(address)).contains(token.hash());
    assertThat(addresses.tokenIn(address.toUpperCase(Locale.ROOT))).contains(token.hash());
  }

  @Test
  void another_address_has_none() {
    var addresses = TokenAddress.parse("answers+{token}@portal.example").orElseThrow();
    for (var other :
        new String[] {
          "",
          "answers+@portal.example",
          "answers@portal.example",
          "answers+short@portal.example",
          addresses.with(token) + ".evil.example",
          "x" + addresses.with(token),
          addresses.with(token).replace('+', '-')
        }) {
      assertThat(addresses.tokenIn(other)).as(other).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "answers@portal.example",
        "answers+{token}",
        "answers@{token}",
        "an address {token}@portal.example",
        "the-answers-to-the-portals-questions+{token}@portal.example"
      })
  void no_address_is_made_that_no_mail_could_reach(String pattern) {
    assertThat(TokenAddress.parse(pattern)).isEmpty();
  }

  @Test
  void a_token_shows_itself_in_its_address_alone() {
    assertThat(token).hasToString("MailToken");
    assertThat(MailToken.random().hash()).isNotEqualTo(token.hash());
  }
}
