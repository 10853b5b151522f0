package org.omidb.portal.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.worklist.domain.NextStep;

/** Steps of which whoever has them is still to be told. */
@ApplicationScoped
public class HandOverStore {

  /**
   * One of them.
   *
   * @param by who did what it follows from, and knows of it
   */
  public record Line(ApplicationId application, NextStep step, UUID subject, PersonId by) {}

  private static final String ADD =
      """
      insert into hand_over (id, application_id, step, subject_id, by_person)
      select :id, :application, :step, :subject, e.actor
      from event e where e.stream_id = :stream order by e.version desc limit 1
      """;

  private final EntityManager em;

  @Inject
  public HandOverStore(EntityManager em) {
    this.em = em;
  }

  /** Keeps one that follows from the newest event of a stream. */
  public void add(UUID id, ApplicationId application, NextStep step, UUID subject, UUID stream) {
    em.createNativeQuery(ADD)
        .setParameter("id", id)
        .setParameter("application", application.value())
        .setParameter("step", step.name())
        .setParameter("subject", subject)
        .setParameter("stream", stream)
        .executeUpdate();
  }

  /** Empty once they have been told. */
  public Optional<Line> find(UUID id) {
    return line(
        em.createNativeQuery(
                "select application_id, step, subject_id, by_person from hand_over where id = :id")
            .setParameter("id", id)
            .getResultList());
  }

  /** They have been told, with the transaction of the caller. */
  public void remove(UUID id) {
    em.createNativeQuery("delete from hand_over where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private static Optional<Line> line(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(row ->
            new Line(
                new ApplicationId((UUID) row[0]),
                NextStep.valueOf((String) row[1]),
                (UUID) row[2],
                new PersonId((UUID) row[3])))
        .findFirst();
  }
}
