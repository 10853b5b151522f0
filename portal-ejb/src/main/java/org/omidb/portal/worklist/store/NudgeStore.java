package org.omidb.portal.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeSide;

/** The newest reminder of each side of each step, as homes read it and as a task mails it. */
@ApplicationScoped
public class NudgeStore {

  /**
   * One of them.
   *
   * @param subject what the side's reminders are about: the application, or a chair's review
   */
  public record Line(UUID subject, ApplicationId application, NudgeSide side, NextStep step) {}

  private static final String KEEP =
      """
      insert into nudge (subject_id, application_id, side, step, id, at, again)
      values (:subject, :application, :side, :step, :id, :at, :again)
      on conflict (subject_id, side, step)
      do update set id = excluded.id, at = excluded.at, again = excluded.again
      """;

  private final EntityManager em;

  @Inject
  public NudgeStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Keeps a reminder in the place of the one before.
   *
   * @param again from when on there may be another
   */
  public void keep(UUID id, Line line, Instant at, Instant again) {
    em.createNativeQuery(KEEP)
        .setParameter("subject", line.subject())
        .setParameter("application", line.application().value())
        .setParameter("side", line.side().name())
        .setParameter("step", line.step().name())
        .setParameter("id", id)
        .setParameter("at", at)
        .setParameter("again", again)
        .executeUpdate();
  }

  /** Empty once there is a newer one. */
  public Optional<Line> find(UUID id) {
    List<?> rows =
        em.createNativeQuery(
                "select subject_id, application_id, side, step from nudge where id = :id")
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row ->
            new Line(
                (UUID) row[0],
                new ApplicationId((UUID) row[1]),
                NudgeSide.valueOf((String) row[2]),
                NextStep.valueOf((String) row[3])))
        .findFirst();
  }
}
