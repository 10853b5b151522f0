package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/**
 * Keeps what an applicant is writing, question by question. Who writes holds the application, so
 * that nobody writes between what was read of a draft and what is saved of it.
 */
@ApplicationScoped
public class DraftStore {

  private static final String SAVE =
      """
      insert into draft_answer (application_id, question, version, stands, saved, saved_by)
      values (:id, :question, 1, :stands, :at, :by)
      on conflict (application_id, question) do update
      set version = draft_answer.version + 1, stands = excluded.stands,
          saved = excluded.saved, saved_by = excluded.saved_by
      """;

  private static final String SAVED =
      """
      insert into draft_save (application_id, person_id, saved) values (:id, :by, :at)
      on conflict do nothing
      """;

  private final EntityManager em;

  @Inject
  public DraftStore(EntityManager em) {
    this.em = em;
  }

  /** The questions that somebody has saved, as they stand in the database now. */
  public List<AnswerDraft> of(ApplicationId id) {
    return em.createQuery(
            "select a.question, a.version, a.stands, a.saved, a.savedBy from AnswerRow a"
                + " where a.applicationId = :id order by a.question",
            Object[].class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(DraftStore::draft)
        .toList();
  }

  /** Saves what stands in the fields of a question, over what stood there. */
  public void save(ApplicationId id, String question, AnswerValue stands, PersonId by, Instant at) {
    em.createNativeQuery(SAVE)
        .setParameter("id", id.value())
        .setParameter("question", question)
        .setParameter("stands", Json.write(stands))
        .setParameter("at", at)
        .setParameter("by", by.value())
        .executeUpdate();
    em.createNativeQuery(SAVED)
        .setParameter("id", id.value())
        .setParameter("by", by.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Takes away what was saved of these questions. */
  public void clear(ApplicationId id, Collection<String> questions) {
    em.createQuery(
            "delete from AnswerRow a where a.applicationId = :id and a.question in :questions")
        .setParameter("id", id.value())
        .setParameter("questions", questions)
        .executeUpdate();
  }

  private static AnswerDraft draft(Object[] row) {
    return new AnswerDraft(
        (String) row[0],
        (Integer) row[1],
        Json.read((String) row[2], AnswerValue.class),
        (Instant) row[3],
        new PersonId((UUID) row[4]));
  }
}
