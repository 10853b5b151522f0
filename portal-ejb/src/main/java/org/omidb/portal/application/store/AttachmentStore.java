package org.omidb.portal.application.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileScan;
import org.omidb.portal.application.domain.StoredFile;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Keeps what is known of the files of applications. */
@ApplicationScoped
public class AttachmentStore {

  /** What something that anybody could still come upon names, and the earlier versions of that. */
  private static final String KEPT =
      """
      with recursive named as (
        select f.id, f.replaces, exists (select 1 from application_revision r
                                         where r.application_id = f.application_id
                                         and position(cast(f.id as text) in r.body) > 0) as submitted
        from attachment f
        where f.application_id = :id and f.removed is null
        and (exists (select 1 from application_revision r
                     where r.application_id = f.application_id
                     and position(cast(f.id as text) in r.body) > 0)
          or exists (select 1 from draft_answer d
                     where d.application_id = f.application_id
                     and position(cast(f.id as text) in d.stands) > 0)
          or exists (select 1 from draft_aside s
                     where s.application_id = f.application_id
                     and position(cast(f.id as text) in s.typed) > 0))),
      earlier as (
        select n.replaces as id from named n where n.replaces is not null
        union
        select f.replaces from attachment f join earlier e on f.id = e.id
        where f.application_id = :id and f.removed is null and f.replaces is not null)
      """;

  /**
   * What was submitted counts no more: nobody could make room by taking it away. Nor do earlier
   * versions of what stands there: of each file only so many are kept.
   */
  private static final String BYTES_OF_DRAFT =
      KEPT
          + """
          select coalesce(sum(f.bytes), 0) from attachment f
          where f.application_id = :id and f.removed is null
          and f.id not in (select n.id from named n where n.submitted)
          and (f.id in (select n.id from named n) or f.id not in (select e.id from earlier e))
          """;

  private static final String REMOVE =
      KEPT
          + """
          update attachment f set removed = :at
          where f.application_id = :id and f.id = :file and f.removed is null
          and f.id not in (select n.id from named n) and f.id not in (select e.id from earlier e)
          """;

  private final EntityManager em;

  @Inject
  public AttachmentStore(EntityManager em) {
    this.em = em;
  }

  /** Writes down a file whose bytes are stored. */
  public void add(ApplicationId application, StoredFile file) {
    var attachment = file.attachment();
    var row = new AttachmentRow();
    row.id = attachment.id();
    row.applicationId = application.value();
    row.fileName = attachment.fileName();
    row.mediaType = attachment.mediaType();
    row.bytes = attachment.bytes();
    row.sha256 = attachment.sha256().hex();
    row.stored = file.stored();
    row.storedBy = file.by().value();
    row.sort = file.sort().map(FileSort::name).orElse(null);
    row.replaces = file.replaces().orElse(null);
    row.scan = file.scan() == FileScan.NOT_ASKED ? null : file.scan().name();
    em.persist(row);
  }

  /** The files of one application that were not taken away, by their id. */
  public Map<UUID, StoredFile> of(ApplicationId application) {
    return em.createQuery(
            "select a from AttachmentRow a where a.applicationId = :id and a.removed is null",
            AttachmentRow.class)
        .setParameter("id", application.value())
        .getResultStream()
        .map(AttachmentStore::file)
        .collect(toMap(file -> file.attachment().id(), file -> file));
  }

  /**
   * What a file of the application is called, also one that was taken away and is not yet erased.
   */
  public Optional<String> nameOfAny(ApplicationId application, UUID file) {
    return em.createQuery(
            "select a.fileName from AttachmentRow a"
                + " where a.applicationId = :id and a.id = :file",
            String.class)
        .setParameter("id", application.value())
        .setParameter("file", file)
        .getResultStream()
        .findFirst();
  }

  /** Puts a file in the place of another, if it is in that of none. */
  public void follow(UUID file, UUID older) {
    change("update attachment set replaces = :older where id = :file and replaces is null", file)
        .setParameter("older", older)
        .executeUpdate();
  }

  /** Makes a version the first of its file. */
  public void begin(UUID file) {
    change("update attachment set replaces = null where id = :file", file).executeUpdate();
  }

  /**
   * How many bytes the files of a draft have together, without those that were submitted, and
   * without earlier versions of those that stand there.
   */
  public long bytesOfDraft(ApplicationId application) {
    em.flush();
    return ((Number)
            em.createNativeQuery(BYTES_OF_DRAFT)
                .setParameter("id", application.value())
                .getSingleResult())
        .longValue();
  }

  /**
   * Takes a file away, unless something of the application still names it or a later version.
   *
   * @return whether it is away now, so that its bytes are to be erased
   */
  public boolean remove(ApplicationId application, UUID file, Instant at) {
    em.flush();
    return em.createNativeQuery(REMOVE)
            .setParameter("at", at)
            .setParameter("id", application.value())
            .setParameter("file", file)
            .executeUpdate()
        > 0;
  }

  /** Takes a file away, whatever names it; the version before it is the one before the next. */
  public void condemn(UUID file, Instant at) {
    change(
            "update attachment f set replaces = gone.replaces from attachment gone"
                + " where gone.id = :file and f.replaces = gone.id"
                + " and f.application_id = gone.application_id",
            file)
        .executeUpdate();
    change("update attachment set removed = :at where id = :file", file)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Erases nothing, but says that the scanner has found something in what was submitted. */
  public void infect(UUID file) {
    change("update attachment set scan = 'INFECTED', scan_failed = null where id = :file", file)
        .executeUpdate();
  }

  /** Whether a revision names the file. */
  public boolean isSubmitted(ApplicationId application, UUID file) {
    return !em.createNativeQuery(
            "select r.revision from application_revision r where r.application_id = :id"
                + " and position(:file in r.body) > 0")
        .setParameter("id", application.value())
        .setParameter("file", file.toString())
        .getResultList()
        .isEmpty();
  }

  /**
   * Files at which no virus scanner has looked, and which none was to look at, the oldest first;
   * without those for which one was asked in vain since that time.
   */
  public List<UUID> unscanned(Instant since, int atMost) {
    return em.createQuery(
            "select a.id from AttachmentRow a"
                + " where a.removed is null and a.scan is null"
                + " and (a.scanFailed is null or a.scanFailed < :since) order by a.stored, a.id",
            UUID.class)
        .setParameter("since", since)
        .setMaxResults(atMost)
        .getResultList();
  }

  /** The application of a file at which no virus scanner has looked. */
  public Optional<ApplicationId> unseenIn(UUID file) {
    return applicationOf(file, "a.removed is null and (a.scan is null or a.scan = 'WAITING')");
  }

  /** The scanner has found nothing. */
  public void clean(UUID file) {
    change("update attachment set scan = 'CLEAN', scan_failed = null where id = :file", file)
        .executeUpdate();
  }

  /** No scanner is to look at it any more. */
  public void unasked(UUID file) {
    change("update attachment set scan = null, scan_failed = null where id = :file", file)
        .executeUpdate();
  }

  /** The scanner was asked in vain. */
  public void scanFailed(UUID file, Instant at) {
    change("update attachment set scan_failed = :at where id = :file", file)
        .setParameter("at", at)
        .executeUpdate();
  }

  private Query change(String sql, UUID file) {
    em.flush();
    return em.createNativeQuery(sql).setParameter("file", file);
  }

  /** The application that a file was taken away from. */
  public Optional<ApplicationId> removedFrom(UUID file) {
    return applicationOf(file, "a.removed is not null");
  }

  /** The application of a file that was found infected after it was submitted. */
  public Optional<ApplicationId> infectedIn(UUID file) {
    return applicationOf(file, "a.removed is null and a.scan = 'INFECTED'");
  }

  private Optional<ApplicationId> applicationOf(UUID file, String condition) {
    return em.createQuery(
            "select a.applicationId from AttachmentRow a where a.id = :file and " + condition,
            UUID.class)
        .setParameter("file", file)
        .getResultStream()
        .map(ApplicationId::new)
        .findFirst();
  }

  /** Erases what is known of a file, whose bytes are gone. */
  public void erase(ApplicationId application, UUID file) {
    em.createNativeQuery("delete from attachment where application_id = :id and id = :file")
        .setParameter("id", application.value())
        .setParameter("file", file)
        .executeUpdate();
  }

  private static StoredFile file(AttachmentRow row) {
    return new StoredFile(
        new Attachment(row.id, row.fileName, row.mediaType, row.bytes, new Sha256(row.sha256)),
        Optional.ofNullable(row.sort).map(FileSort::valueOf),
        new PersonId(row.storedBy),
        row.stored,
        row.scan == null ? FileScan.NOT_ASKED : FileScan.valueOf(row.scan),
        Optional.ofNullable(row.scanFailed),
        Optional.ofNullable(row.replaces));
  }
}
