package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Keeps submitted revisions. */
@ApplicationScoped
public class RevisionStore {

  /** What every answer says; a text of more letters might be more than an index takes. */
  private static final String SEARCHED =
      """
      insert into submitted_words (application_id, revision, english, plain)
      select r.application_id, r.revision,
             to_tsvector('english', t.text), to_tsvector('simple', t.text)
      from application_revision r
      cross join lateral (
        select left(coalesce(string_agg(one #>> '{}', ' '), ''), 100000) as text
        from jsonb_path_query(cast(r.body as jsonb), 'strict $.**') one
        where jsonb_typeof(one) = 'string') t
      where r.application_id = :id and r.revision = :revision
      on conflict (application_id) do update
      set revision = excluded.revision, english = excluded.english, plain = excluded.plain
      """;

  private final EntityManager em;

  @Inject
  public RevisionStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Keeps what was submitted, and makes its words those that a search finds.
   *
   * @param body the canonical JSON of the revision
   * @param key the key of its hash
   */
  public void add(
      ApplicationId id, Submission submission, String body, HashKey key, PersonId by, Instant at) {
    var row = new RevisionRow();
    row.applicationId = id.value();
    row.revision = submission.revision();
    row.formVersion = submission.formVersion();
    row.body = body;
    row.content = submission.content().hex();
    row.contentKey = key.hex();
    row.submitted = at;
    row.submittedBy = by.value();
    em.persist(row);
    em.flush();
    em.createNativeQuery(SEARCHED)
        .setParameter("id", id.value())
        .setParameter("revision", submission.revision())
        .executeUpdate();
  }

  /** In which version of the form a revision was answered; nothing if it was not submitted. */
  public Optional<Integer> formVersion(ApplicationId id, int revision) {
    return Optional.ofNullable(
            em.find(RevisionRow.class, new RevisionRow.Key(id.value(), revision)))
        .map(row -> row.formVersion);
  }

  /** Who has submitted a revision. */
  public Optional<PersonId> author(ApplicationId id, int revision) {
    return Optional.ofNullable(
            em.find(RevisionRow.class, new RevisionRow.Key(id.value(), revision)))
        .map(row -> new PersonId(row.submittedBy));
  }

  /** What was submitted, unless its words were erased. */
  public Optional<Revision> find(ApplicationId id, int revision) {
    return Optional.ofNullable(
            em.find(RevisionRow.class, new RevisionRow.Key(id.value(), revision)))
        .filter(row -> !row.body.isEmpty())
        .map(row -> Json.read(row.body, Revision.class));
  }
}
