package org.omidb.portal.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

class LinkSecretTest {

  @Test
  void no_two_are_the_same_and_each_has_256_bits_that_an_address_takes_as_they_are() {
    var one = LinkSecret.random();
    assertThat(one.reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(LinkSecret.random().reveal()).isNotEqualTo(one.reveal());
  }

  @Test
  void it_is_found_again_by_its_hash_and_not_written_by_accident() {
    var secret = LinkSecret.random();
    assertThat(secret.hash()).isEqualTo(Sha256.of(secret.reveal()));
    assertThat(LinkSecret.hash(secret.reveal())).isEqualTo(secret.hash());
    assertThat(secret).hasToString("LinkSecret");
  }
}
