package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.ConfirmedInterest;
import org.omidb.portal.application.domain.PendingInterest;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Keeps expressions of interest until they are confirmed, and then what their links lead to. */
@ApplicationScoped
public class PendingInterestStore {

  private final EntityManager em;

  @Inject
  public PendingInterestStore(EntityManager em) {
    this.em = em;
  }

  public void add(PendingInterest waiting) {
    var row = new PendingInterestRow();
    row.token = waiting.token().hex();
    row.formKey = waiting.key();
    row.formVersion = waiting.formVersion();
    row.email = waiting.email();
    row.answers = Json.write(waiting.answers());
    row.sent = waiting.sent();
    row.suspect = waiting.suspect();
    em.persist(row);
    em.flush();
  }

  /** What waits for the link with this hash. */
  public Optional<PendingInterest> find(Sha256 token) {
    return Optional.ofNullable(em.find(PendingInterestRow.class, token.hex()))
        .map(PendingInterestStore::pending);
  }

  /** What waits and was sent with the form of this key. */
  public Optional<PendingInterest> findByKey(UUID formKey) {
    return em.createQuery(
            "select p from PendingInterestRow p where p.formKey = :key", PendingInterestRow.class)
        .setParameter("key", formKey)
        .getResultStream()
        .map(PendingInterestStore::pending)
        .findFirst();
  }

  /** What waits and was sent in the same words since then, with whatever form. */
  public Optional<PendingInterest> findSame(Answers answers, Instant since) {
    return em.createQuery(
            "select p from PendingInterestRow p where p.answers = :answers and p.sent >= :since"
                + " order by p.sent",
            PendingInterestRow.class)
        .setParameter("answers", Json.write(answers))
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultStream()
        .map(PendingInterestStore::pending)
        .findFirst();
  }

  /** Removes what waits, and keeps what its link leads to from now on. */
  public void confirm(Sha256 token, ApplicationId begun, Instant now) {
    em.remove(em.find(PendingInterestRow.class, token.hex()));
    em.persist(new ConfirmedInterestRow(token.hex(), begun.value(), now));
  }

  /** What a link that was confirmed has begun. */
  public Optional<ConfirmedInterest> findConfirmed(Sha256 token) {
    return em.createQuery(
            "select a.reference, c.confirmed from ConfirmedInterestRow c"
                + " join ApplicationRow a on a.id = c.applicationId where c.token = :token",
            Object[].class)
        .setParameter("token", token.hex())
        .getResultStream()
        .map(row -> new ConfirmedInterest(Reference.parse((String) row[0]), (Instant) row[1]))
        .findFirst();
  }

  /** Removes what was sent, and what was confirmed, then or earlier. */
  public void removeUntil(Instant then) {
    em.createQuery("delete from PendingInterestRow p where p.sent <= :then")
        .setParameter("then", then)
        .executeUpdate();
    em.createQuery("delete from ConfirmedInterestRow c where c.confirmed <= :then")
        .setParameter("then", then)
        .executeUpdate();
  }

  private static PendingInterest pending(PendingInterestRow row) {
    return new PendingInterest(
        new Sha256(row.token),
        row.formKey,
        row.formVersion,
        row.email,
        Json.read(row.answers, Answers.class),
        row.sent,
        row.suspect);
  }
}
