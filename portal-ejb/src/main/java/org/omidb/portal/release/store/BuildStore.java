package org.omidb.portal.release.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.BuildProgress;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.shared.domain.ReleaseId;

/** Attempts at building, and the clients that each has finished. */
@ApplicationScoped
public class BuildStore {

  private final EntityManager em;

  @Inject
  public BuildStore(EntityManager em) {
    this.em = em;
  }

  public void add(BuildId build, ReleaseId release) {
    em.createNativeQuery("insert into release_build (id, release) values (:id, :release)")
        .setParameter("id", build.value())
        .setParameter("release", release.value())
        .executeUpdate();
  }

  /** Whether this call is the one that began it; a build goes on as often as it is cut off. */
  public boolean begin(BuildId build, long clients, Instant now) {
    int begun =
        em.createNativeQuery(
                "update release_build set begun_at = :now, clients = :clients"
                    + " where id = :id and begun_at is null")
            .setParameter("now", now)
            .setParameter("clients", clients)
            .setParameter("id", build.value())
            .executeUpdate();
    return begun == 1;
  }

  public void checked(BuildId build, Instant now) {
    em.createNativeQuery("update release_build set checked_at = :now where id = :id")
        .setParameter("now", now)
        .setParameter("id", build.value())
        .executeUpdate();
  }

  public void clientDone(BuildId build, long number, Counts counts) {
    em.createNativeQuery(
            """
            insert into release_client (build, number, episodes, studies, images, lesions, marks)
            values (:build, :number, :episodes, :studies, :images, :lesions, :marks)
            on conflict do nothing
            """)
        .setParameter("build", build.value())
        .setParameter("number", number)
        .setParameter("episodes", counts.episodes())
        .setParameter("studies", counts.studies())
        .setParameter("images", counts.images())
        .setParameter("lesions", counts.lesions())
        .setParameter("marks", counts.marks())
        .executeUpdate();
  }

  /** The numbers of the clients that are done. */
  @SuppressWarnings("unchecked")
  public Set<Long> done(BuildId build) {
    List<Number> numbers =
        em.createNativeQuery("select number from release_client where build = :build", Long.class)
            .setParameter("build", build.value())
            .getResultList();
    var done = new HashSet<Long>();
    numbers.forEach(number -> done.add(number.longValue()));
    return done;
  }

  public void heldBack(BuildId build, HeldBack image) {
    em.createNativeQuery(
            "insert into release_held_back (build, image, reason)"
                + " values (:build, :image, :reason) on conflict do nothing")
        .setParameter("build", build.value())
        .setParameter("image", image.image())
        .setParameter("reason", image.reason())
        .executeUpdate();
  }

  /** The images that a build has left out. */
  @SuppressWarnings("unchecked")
  public List<HeldBack> heldBack(BuildId build) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select image, reason from release_held_back where build = :build"
                    + " order by image collate \"C\"")
            .setParameter("build", build.value())
            .getResultList();
    return rows.stream().map(row -> new HeldBack((String) row[0], (String) row[1])).toList();
  }

  public Counts counts(BuildId build) {
    var row =
        (Object[])
            em.createNativeQuery(
                    """
                    select count(*), coalesce(sum(episodes), 0), coalesce(sum(studies), 0),
                           coalesce(sum(images), 0), coalesce(sum(lesions), 0),
                           coalesce(sum(marks), 0)
                    from release_client where build = :build
                    """)
                .setParameter("build", build.value())
                .getSingleResult();
    return new Counts(
        number(row[0]),
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]));
  }

  public BuildProgress progress(BuildId build) {
    var row =
        (@Nullable Object[])
            em.createNativeQuery(
                    """
                    select (select count(*) from release_client c where c.build = b.id),
                           b.clients, b.checked_at
                    from release_build b where b.id = :build
                    """)
                .setParameter("build", build.value())
                .getSingleResult();
    return new BuildProgress(
        row[0] instanceof Number done ? done.longValue() : 0,
        row[1] instanceof Number of ? OptionalLong.of(of.longValue()) : OptionalLong.empty(),
        Optional.ofNullable((Instant) row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
