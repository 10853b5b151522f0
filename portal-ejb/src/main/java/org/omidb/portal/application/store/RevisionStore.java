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

  private final EntityManager em;

  @Inject
  public RevisionStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Keeps what was submitted.
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
