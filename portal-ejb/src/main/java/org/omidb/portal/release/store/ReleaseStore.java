package org.omidb.portal.release.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.Order;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;

/** The release table, and who may read which row of it. */
@ApplicationScoped
public class ReleaseStore {

  /** The team sees all; a named user sees what was published under an agreement of theirs. */
  private static final String MAY_READ =
      """
       (:team = true
        or r.state in ('PUBLISHED', 'WITHDRAWN')
           and exists (select 1 from agreement_relation n
                       where n.agreement_id = r.agreement and n.person_id = :person
                         and n.relation = 'APPLICANT'))
      """;

  private final EntityManager em;

  @Inject
  public ReleaseStore(EntityManager em) {
    this.em = em;
  }

  /** Whether the caller works with releases of all agreements. */
  public static boolean isOfTheTeam(Caller caller) {
    return caller.hasAny(Role.DATA_MANAGER, Role.LICENSING, Role.AUDITOR, Role.ADMINISTRATOR);
  }

  public void add(
      ReleaseId id, String reference, Order order, Release release, PersonId by, Instant now) {
    var row = new ReleaseRow(id, reference, order, by, now);
    row.show(release, now);
    em.persist(row);
    em.flush();
  }

  public void show(ReleaseId id, Release release, Instant now) {
    var row = em.find(ReleaseRow.class, id.value());
    if (row == null) {
      throw new IllegalStateException("Release " + id + " has events but no row");
    }
    row.show(release, now);
    em.flush();
  }

  /** For the portal itself, which asks nobody. */
  public Optional<ReleaseLine> find(ReleaseId id) {
    return Optional.ofNullable(em.find(ReleaseRow.class, id.value())).map(ReleaseRow::line);
  }

  public Optional<ReleaseLine> findFor(Caller caller, ReleaseId id) {
    return rows(caller, "r.id = :id", "id", id.value()).stream().findFirst();
  }

  public List<ReleaseLine> allFor(Caller caller) {
    return rows(caller, ":all = true", "all", true);
  }

  @SuppressWarnings("unchecked")
  private List<ReleaseLine> rows(Caller caller, String where, String name, Object value) {
    List<ReleaseRow> rows =
        em.createNativeQuery(
                "select r.* from release r where "
                    + where
                    + " and"
                    + MAY_READ
                    + " order by r.requested_at desc, r.id desc",
                ReleaseRow.class)
            .setParameter(name, value)
            .setParameter("team", isOfTheTeam(caller))
            .setParameter("person", caller.id().value())
            .getResultList();
    return rows.stream().map(ReleaseRow::line).toList();
  }

  /** The release that is on its way to be published and waits for this check. */
  public Optional<ReleaseLine> publishing(CheckId check) {
    return em.createQuery("select r from ReleaseRow r where r.check = :check", ReleaseRow.class)
        .setParameter("check", check.value())
        .getResultStream()
        .map(ReleaseRow::line)
        .findFirst();
  }

  /**
   * Whether a release under this agreement is being built. Who asks waits for others who ask the
   * same, until their transaction has ended.
   */
  public boolean isBuilding(AgreementId agreement) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtext('release of ' || :agreement)))"
                + " turn")
        .setParameter("agreement", agreement.toString())
        .getSingleResult();
    return em.createQuery(
                "select count(r) from ReleaseRow r where r.agreement = :agreement"
                    + " and r.state = :state",
                Long.class)
            .setParameter("agreement", agreement.value())
            .setParameter("state", ReleaseState.BUILDING)
            .getSingleResult()
        > 0;
  }

  /** The release whose latest build this is. */
  public Optional<ReleaseLine> building(BuildId build) {
    return em.createQuery("select r from ReleaseRow r where r.build = :build", ReleaseRow.class)
        .setParameter("build", build.value())
        .getResultStream()
        .map(ReleaseRow::line)
        .findFirst();
  }
}
