package org.omidb.portal.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;

/** How far a bearer's word goes, and what a token's secret gives away. */
class BearerTest {

  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final AgreementId HERS = new AgreementId(new UUID(2, 1));
  private static final AgreementId ANOTHER = new AgreementId(new UUID(2, 2));

  @Test
  void a_token_is_good_for_its_one_agreement() {
    var bearer = new Bearer(RITA, Optional.of(HERS));
    assertThat(bearer.mayUse(HERS)).isTrue();
    assertThat(bearer.mayUse(ANOTHER)).isFalse();
  }

  @Test
  void a_session_is_bound_to_none() {
    assertThat(new Bearer(RITA, Optional.empty()).mayUse(ANOTHER)).isTrue();
  }

  @Test
  void no_two_secrets_are_alike_and_none_shows_itself_in_a_log() {
    var one = TokenSecret.random();
    var other = TokenSecret.random();
    assertThat(one.reveal()).matches("omidb_[A-Za-z0-9_-]{43}").isNotEqualTo(other.reveal());
    assertThat(one.hash()).isEqualTo(TokenSecret.hash(one.reveal())).isNotEqualTo(other.hash());
    assertThat(one.hash()).isNotEqualTo(org.omidb.portal.shared.domain.Sha256.of(one.reveal()));
    assertThat(one).hasToString("TokenSecret");
  }
}
