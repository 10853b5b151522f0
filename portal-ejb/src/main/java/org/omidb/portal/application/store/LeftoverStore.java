package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;

/** What an application that has ended still has of its draft. Revisions are no part of it. */
@ApplicationScoped
public class LeftoverStore {

  private static final List<String> TABLES =
      List.of(
          "draft_answer",
          "draft_aside",
          "draft_kept",
          "draft_save",
          "draft_presence",
          "terms_reminder",
          "expiry_warning");

  private static final String ENDED_WITH_SOMETHING =
      """
      select a.id from application a
      where a.stage in (:stages) and (
        exists (select 1 from draft_answer d where d.application_id = a.id)
        or exists (select 1 from draft_aside s where s.application_id = a.id)
        or exists (select 1 from draft_kept k where k.application_id = a.id)
        or exists (select 1 from draft_save v where v.application_id = a.id)
        or exists (select 1 from draft_presence p where p.application_id = a.id)
        or exists (select 1 from terms_reminder t where t.application_id = a.id)
        or exists (select 1 from expiry_warning w where w.application_id = a.id)
        or exists (select 1 from mailed_link l where l.subject = a.id and l.address <> '')
        or exists (select 1 from attachment f where f.application_id = a.id
                   and not exists (select 1 from application_revision r
                                   where r.application_id = a.id
                                   and position(cast(f.id as text) in r.body) > 0)))
      order by a.since, a.id
      """;

  private static final String FILES =
      """
      select f.id from attachment f where f.application_id = :id
      and not exists (select 1 from application_revision r
                      where r.application_id = f.application_id
                      and position(cast(f.id as text) in r.body) > 0)
      order by f.id
      """;

  private final EntityManager em;

  @Inject
  public LeftoverStore(EntityManager em) {
    this.em = em;
  }

  /** The applications in these stages that have something left. */
  public List<ApplicationId> in(Collection<Stage> stages) {
    return ids(em.createNativeQuery(ENDED_WITH_SOMETHING, UUID.class)
            .setParameter("stages", stages.stream().map(Stage::name).toList()))
        .map(ApplicationId::new)
        .toList();
  }

  /** The files that no revision names. */
  public List<UUID> files(ApplicationId id) {
    return ids(em.createNativeQuery(FILES, UUID.class).setParameter("id", id.value())).toList();
  }

  private static Stream<UUID> ids(Query query) {
    List<?> ids = query.getResultList();
    return ids.stream().map(UUID.class::cast);
  }

  /** Removes all that was written and not submitted. */
  public void deleteWords(ApplicationId id) {
    for (var table : TABLES) {
      em.createNativeQuery("delete from " + table + " where application_id = :id")
          .setParameter("id", id.value())
          .executeUpdate();
    }
  }
}
