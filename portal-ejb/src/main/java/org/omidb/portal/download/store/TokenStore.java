package org.omidb.portal.download.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** Tokens in the database: hashes only. */
@ApplicationScoped
public class TokenStore {

  private final EntityManager em;

  @Inject
  public TokenStore(EntityManager em) {
    this.em = em;
  }

  public void add(Sha256 hash, PersonId person, AgreementId agreement, Instant now) {
    em.persist(new TokenRow(Uuid7.next(), hash, person, agreement, now));
  }

  /** Takes back all tokens of a person for an agreement; says how many there were. */
  public int revoke(PersonId person, AgreementId agreement, Instant now) {
    return em.createQuery(
            "update TokenRow t set t.revokedAt = :now where t.person = :person"
                + " and t.agreement = :agreement and t.revokedAt is null")
        .setParameter("now", now)
        .setParameter("person", person.value())
        .setParameter("agreement", agreement.value())
        .executeUpdate();
  }

  /** Whose living token has this hash; its use is written down, to the minute. */
  public Optional<Bearer> use(Sha256 hash, Instant now) {
    var row =
        em.createQuery(
                "select t from TokenRow t where t.hash = :hash and t.revokedAt is null",
                TokenRow.class)
            .setParameter("hash", hash.hex())
            .getResultStream()
            .findFirst();
    row.ifPresent(token -> token.used(now));
    return row.map(TokenRow::bearer);
  }

  /** When the person's living token for the agreement was made. */
  public Optional<Instant> madeAt(PersonId person, AgreementId agreement) {
    return em.createQuery(
            "select t.madeAt from TokenRow t where t.person = :person"
                + " and t.agreement = :agreement and t.revokedAt is null",
            Instant.class)
        .setParameter("person", person.value())
        .setParameter("agreement", agreement.value())
        .getResultStream()
        .findFirst();
  }
}
