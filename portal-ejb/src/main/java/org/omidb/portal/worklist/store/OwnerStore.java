package org.omidb.portal.worklist.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.worklist.domain.OwnerTurn;

/** Keeps who looks after an application, and who did before. */
@ApplicationScoped
public class OwnerStore {

  private static final String OF =
      """
      select owner, named_by, at from application_owner
      where application_id = :id order by number desc
      """;

  private static final String ADD =
      """
      insert into application_owner (application_id, number, owner, named_by, at)
      select :id, coalesce(max(number), 0) + 1, cast(:owner as uuid), :by, :at
      from application_owner where application_id = :id
      """;

  private static final String BOUND =
      """
      select distinct person_id from application_relation
      where application_id = :id
        and relation in ('APPLICANT', 'CO_EDITOR', 'CO_READER', 'CONFLICTED')
      """;

  private static final String ALL =
      """
      select distinct o.owner from application_owner o
      join application a on a.id = o.application_id
      where o.owner is not null and a.stage not in (
          'DECLINED', 'REJECTED', 'WITHDRAWN', 'CLOSED', 'DUPLICATE', 'SPAM')
        and o.number = (select max(l.number) from application_owner l
                        where l.application_id = o.application_id)
      """;

  private final EntityManager em;

  @Inject
  public OwnerStore(EntityManager em) {
    this.em = em;
  }

  /** Each time that somebody was named, the last first. */
  public List<OwnerTurn> of(ApplicationId application) {
    List<?> rows = em.createNativeQuery(OF).setParameter("id", application.value()).getResultList();
    return rows.stream().map(Object[].class::cast).map(OwnerStore::turn).toList();
  }

  private static OwnerTurn turn(Object[] row) {
    return new OwnerTurn(
        Optional.ofNullable((UUID) row[0]).map(PersonId::new),
        new PersonId((UUID) row[1]),
        (Instant) row[2]);
  }

  /** Adds one; who writes holds the application, so that two have not the same number. */
  public void add(ApplicationId application, OwnerTurn turn) {
    em.createNativeQuery(ADD)
        .setParameter("id", application.value())
        .setParameter("owner", turn.owner().map(PersonId::toString).orElse(null))
        .setParameter("by", turn.by().value())
        .setParameter("at", turn.at())
        .executeUpdate();
  }

  /**
   * Who applies for an application, or has declared an interest in it, and so looks after nothing.
   */
  public Set<PersonId> bound(ApplicationId application) {
    List<?> ids =
        em.createNativeQuery(BOUND, UUID.class)
            .setParameter("id", application.value())
            .getResultList();
    return ids.stream().map(UUID.class::cast).map(PersonId::new).collect(toUnmodifiableSet());
  }

  /** Everybody who looks after an application that is open. */
  public List<PersonId> all() {
    List<?> ids = em.createNativeQuery(ALL, UUID.class).getResultList();
    return ids.stream().map(UUID.class::cast).map(PersonId::new).toList();
  }
}
