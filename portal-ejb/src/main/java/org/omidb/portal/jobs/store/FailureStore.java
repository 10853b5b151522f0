package org.omidb.portal.jobs.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.jobs.domain.FailedJob;

/** Jobs that were given up, as rows, and those that wait in the queue after failures. */
@ApplicationScoped
public class FailureStore {

  private final EntityManager em;

  @Inject
  public FailureStore(EntityManager em) {
    this.em = em;
  }

  /** Once more for the same job only moves its time and its reason. */
  public void add(FailedJob failed) {
    em.createNativeQuery(
            """
            insert into job_failure (job, subject, failed_at, tries, reason)
            values (:job, :subject, :at, :tries, :reason)
            on conflict (job, subject)
              do update set failed_at = :at, tries = :tries, reason = :reason
            """)
        .setParameter("job", failed.job())
        .setParameter("subject", failed.subject())
        .setParameter("at", failed.at())
        .setParameter("tries", failed.tries())
        .setParameter("reason", failed.reason())
        .executeUpdate();
  }

  /** Whether there was one. */
  public boolean remove(String job, UUID subject) {
    return em.createNativeQuery("delete from job_failure where job = :job and subject = :subject")
            .setParameter("job", job)
            .setParameter("subject", subject)
            .executeUpdate()
        == 1;
  }

  /** What was given up, the newest first, then what is still tried. */
  public List<FailedJob> all() {
    var sql =
        """
        select job, subject, tries, reason, failed_at from (
          select 0 as part, job, subject, tries, reason, failed_at from job_failure
          union all
          select 1, task_name, task_instance::uuid, consecutive_failures, 'TRYING', last_failure
          from (select * from job_mail union all select * from job_build
                union all select * from job_publish union all select * from scheduled_tasks) waiting
          where consecutive_failures > 0 and task_name not like 'daily-%') f
        order by part, failed_at desc, job, subject
        """;
    return em.unwrap(org.hibernate.Session.class).createNativeQuery(sql, Object[].class).stream()
        .map(FailureStore::failed)
        .toList();
  }

  private static FailedJob failed(Object[] row) {
    return new FailedJob(
        (String) row[0],
        (UUID) row[1],
        ((Number) row[2]).intValue(),
        (String) row[3],
        (Instant) row[4]);
  }
}
