package org.omidb.portal.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.worklist.domain.HonestTime;
import org.omidb.portal.worklist.domain.StageTime;
import org.omidb.portal.worklist.domain.TimedStage;

/** How long applications were on the stretches that they have gone: a copy of their histories. */
@ApplicationScoped
public class StageTimeStore {

  private static final String QUARTILES =
      """
      select percentile_cont(0.25) within group (order by seconds),
             percentile_cont(0.5) within group (order by seconds),
             percentile_cont(0.75) within group (order by seconds), count(*)
      from stage_time where stage = :stage having count(*) >= :enough
      """;

  private final EntityManager em;

  @Inject
  public StageTimeStore(EntityManager em) {
    this.em = em;
  }

  /** Those of one application, in their order. */
  public List<StageTime> of(ApplicationId application) {
    List<?> rows =
        em.createNativeQuery(
                "select stage, seconds, ended from stage_time"
                    + " where application_id = :id order by number")
            .setParameter("id", application.value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(StageTimeStore::time).toList();
  }

  public void add(ApplicationId application, int number, StageTime time) {
    em.createNativeQuery(
            "insert into stage_time (application_id, number, stage, seconds, ended)"
                + " values (:id, :number, :stage, :seconds, :ended)")
        .setParameter("id", application.value())
        .setParameter("number", number)
        .setParameter("stage", time.stage().name())
        .setParameter("seconds", time.taken().toSeconds())
        .setParameter("ended", time.ended())
        .executeUpdate();
  }

  public void forget(ApplicationId application) {
    em.createNativeQuery("delete from stage_time where application_id = :id")
        .setParameter("id", application.value())
        .executeUpdate();
  }

  /**
   * Of all applications that have gone a stretch; empty for fewer than {@link HonestTime#ENOUGH}.
   */
  public Optional<HonestTime> quartiles(TimedStage stage) {
    List<?> rows =
        em.createNativeQuery(QUARTILES)
            .setParameter("stage", stage.name())
            .setParameter("enough", HonestTime.ENOUGH)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(StageTimeStore::honest).findFirst();
  }

  private static StageTime time(Object[] row) {
    return new StageTime(
        TimedStage.valueOf((String) row[0]), seconds((Number) row[1]), (Instant) row[2]);
  }

  private static HonestTime honest(Object[] row) {
    return new HonestTime(
        seconds((Number) row[0]),
        seconds((Number) row[1]),
        seconds((Number) row[2]),
        ((Number) row[3]).intValue());
  }

  private static Duration seconds(Number number) {
    return Duration.ofSeconds(number.longValue());
  }
}
