package org.omidb.portal.application.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;

/** When drafts were saved until they were submitted first, and how long they took. */
@ApplicationScoped
public class WorkingTimeStore {
  private final EntityManager em;

  @Inject
  public WorkingTimeStore(EntityManager em) {
    this.em = em;
  }

  /** When each who has saved did so. */
  public Collection<List<Instant>> saves(ApplicationId id) {
    List<?> rows =
        em.createNativeQuery(
                "select person_id, saved from draft_save where application_id = :id",
                Object[].class)
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (Instant) row[1], toList())))
        .values();
  }

  /** Keeps how long it took, if that is not kept yet. */
  public void keep(ApplicationId id, Duration worked) {
    em.createNativeQuery(
            "insert into working_time (application_id, minutes) values (:id, :minutes)"
                + " on conflict do nothing")
        .setParameter("id", id.value())
        .setParameter("minutes", Math.toIntExact(worked.toMinutes()))
        .executeUpdate();
  }

  /** Forgets when it was saved. */
  public void forget(ApplicationId id) {
    em.createNativeQuery("delete from draft_save where application_id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** How long each of those took that were submitted. */
  public List<Duration> finished() {
    List<?> minutes =
        em.createNativeQuery("select minutes from working_time", Integer.class).getResultList();
    return minutes.stream().map(Integer.class::cast).map(Duration::ofMinutes).toList();
  }
}
