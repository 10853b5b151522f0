package org.omidb.portal.download.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.domain.TokenSecret;
import org.omidb.portal.download.store.TokenStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class DownloadTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private final PersonId rita = new PersonId(Uuid7.next());
  private final AgreementId agreement = new AgreementId(Uuid7.next());

  @Test
  void a_token_stands_for_its_person_and_its_agreement() {
    assertThat(redeem(made())).contains(new Bearer(rita, Optional.of(agreement)));
  }

  @Test
  void a_wrong_token_stands_for_nobody() {
    made();
    assertThat(redeem(TokenSecret.random().reveal())).isEmpty();
  }

  @Test
  void a_revoked_token_stands_for_nobody() {
    var secret = made();
    TestDatabase.transact(em -> new TokenStore(em).revoke(rita, agreement, NOW));
    assertThat(redeem(secret)).isEmpty();
  }

  @Test
  void a_token_is_good_for_no_other_agreement() {
    var bearer = redeem(made()).orElseThrow();
    assertThat(bearer.mayUse(agreement)).isTrue();
    assertThat(bearer.mayUse(new AgreementId(Uuid7.next()))).isFalse();
  }

  @Test
  void the_database_does_not_know_the_secret() {
    var secret = made();
    var row =
        TestDatabase.inTransaction(em ->
            em.createNativeQuery(
                    "select t::text from download_token t where person = :person", String.class)
                .setParameter("person", rita.value())
                .getSingleResult());
    assertThat(String.valueOf(row)).contains(rita.toString()).doesNotContain(secret);
  }

  private String made() {
    var secret = TokenSecret.random();
    TestDatabase.transact(em -> new TokenStore(em).add(secret.hash(), rita, agreement, NOW));
    return secret.reveal();
  }

  private static Optional<Bearer> redeem(String secret) {
    return TestDatabase.inTransaction(em -> new TokenStore(em).use(TokenSecret.hash(secret), NOW));
  }
}
