package org.omidb.portal.download.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.domain.Usage;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/** Who has asked for which file; rows are added and never changed. */
@ApplicationScoped
public class DownloadStore {

  private final EntityManager em;

  @Inject
  public DownloadStore(EntityManager em) {
    this.em = em;
  }

  public void served(Instant at, PersonId person, ReleaseId release, String path, ByteRange range) {
    add(at, person, release, path, range.first(), range.last(), null);
  }

  public void refused(
      Instant at, PersonId person, ReleaseId release, String path, Access.Reason reason) {
    add(at, person, release, path, null, null, reason.name());
  }

  private void add(
      Instant at,
      PersonId person,
      ReleaseId release,
      String path,
      @Nullable Long first,
      @Nullable Long last,
      @Nullable String closed) {
    em.createNativeQuery(
            """
            insert into download (at, person, release, path, first, last, closed)
            values (:at, :person, :release, :path, cast(:first as bigint),
                    cast(:last as bigint), cast(:closed as text))
            """)
        .setParameter("at", at)
        .setParameter("person", person.value())
        .setParameter("release", release.value())
        .setParameter("path", path)
        .setParameter("first", first)
        .setParameter("last", last)
        .setParameter("closed", closed)
        .executeUpdate();
  }

  /** Whether a person has fetched anything of a release. */
  public boolean hasFetched(ReleaseId release, PersonId person) {
    return !em.createNativeQuery(
            "select 1 from download where release = :release and person = :person"
                + " and closed is null limit 1")
        .setParameter("release", release.value())
        .setParameter("person", person.value())
        .getResultList()
        .isEmpty();
  }

  /** Who has fetched how much of a release. */
  public List<Usage> usage(ReleaseId release) {
    return usage(release, Optional.empty());
  }

  public Optional<Usage> usage(ReleaseId release, PersonId person) {
    return usage(release, Optional.of(person)).stream().findFirst();
  }

  private List<Usage> usage(ReleaseId release, Optional<PersonId> person) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select person, count(distinct path), min(at), max(at)
                from download
                where release = :release and closed is null
                  and (cast(:person as uuid) is null or person = cast(:person as uuid))
                group by person order by min(at)
                """)
            .setParameter("release", release.value())
            .setParameter("person", person.map(PersonId::toString).orElse(null))
            .getResultList();
    return rows.stream()
        .map(row ->
            new Usage(
                new PersonId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                (Instant) row[2],
                (Instant) row[3]))
        .toList();
  }
}
