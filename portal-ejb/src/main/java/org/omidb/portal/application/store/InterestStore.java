package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.history.store.StreamMovedException;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Keeps the words of expressions of interest. */
@ApplicationScoped
public class InterestStore {

  private final EntityManager em;

  @Inject
  public InterestStore(EntityManager em) {
    this.em = em;
  }

  public Optional<Interest> find(ApplicationId id) {
    return Optional.ofNullable(em.find(InterestRow.class, id.value())).map(InterestStore::interest);
  }

  /** What was sent with the form of this key. */
  public Optional<Interest> findByKey(UUID formKey) {
    return em.createQuery("select i from InterestRow i where i.formKey = :key", InterestRow.class)
        .setParameter("key", formKey)
        .getResultStream()
        .map(InterestStore::interest)
        .findFirst();
  }

  /** What somebody sent in the same words since then, with whatever form. */
  public Optional<Interest> findSame(Answers answers, Instant since) {
    return em.createQuery(
            "select i from InterestRow i where i.answers = :answers and i.sent >= :since"
                + " order by i.sent",
            InterestRow.class)
        .setParameter("answers", Json.write(answers))
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultStream()
        .map(InterestStore::interest)
        .findFirst();
  }

  /**
   * Adds an expression of interest.
   *
   * @param key the key of its hash
   * @throws StreamMovedException if the same form is being sent a second time at this very moment
   */
  public void add(Interest interest, HashKey key) {
    var row = new InterestRow();
    row.applicationId = interest.id().value();
    row.formKey = interest.key();
    row.formVersion = interest.formVersion();
    row.name = interest.name();
    row.email = interest.email();
    row.answers = Json.write(interest.answers());
    row.content = interest.content().hex();
    row.contentKey = key.hex();
    row.sent = interest.sent();
    row.suspect = interest.suspect();
    try {
      em.persist(row);
      em.flush();
    } catch (ConstraintViolationException e) {
      throw new StreamMovedException("interest " + interest.key(), e);
    } catch (PersistenceException e) {
      if (e.getCause() instanceof ConstraintViolationException) {
        throw new StreamMovedException("interest " + interest.key(), e);
      }
      throw e;
    }
  }

  /**
   * Keeps what a declined visitor was told.
   *
   * @param key the key of its hash
   */
  public void answer(ApplicationId id, String message, HashKey key) {
    var row = em.find(InterestRow.class, id.value());
    row.answer = message;
    row.answerKey = key.hex();
  }

  private static Interest interest(InterestRow row) {
    return new Interest(
        new ApplicationId(row.applicationId),
        row.formKey,
        row.formVersion,
        row.name,
        row.email,
        row.answers.isEmpty() ? Answers.NONE : Json.read(row.answers, Answers.class),
        new Sha256(row.content),
        row.sent,
        Optional.ofNullable(row.answer),
        row.suspect);
  }
}
