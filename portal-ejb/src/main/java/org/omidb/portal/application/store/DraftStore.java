package org.omidb.portal.application.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Keeps what an applicant is writing, section by section. */
@ApplicationScoped
public class DraftStore {

  private final EntityManager em;

  @Inject
  public DraftStore(EntityManager em) {
    this.em = em;
  }

  @SuppressWarnings("NullAway")
  protected DraftStore() {
    this(null);
  }

  /** The sections that somebody has saved, by section id. */
  public Map<String, SectionDraft> of(ApplicationId id) {
    return em.createQuery(
            "select s from SectionRow s where s.applicationId = :id", SectionRow.class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(DraftStore::draft)
        .collect(toMap(SectionDraft::section, draft -> draft));
  }

  /**
   * Saves a section, unless somebody has saved it since.
   *
   * @param version the version that the page was filled from, 0 for none
   * @return whether it was saved
   */
  public boolean save(
      ApplicationId id, String section, int version, Answers answers, PersonId by, Instant at) {
    return em.createNativeQuery(
                """
                insert into draft_section (application_id, section, version, answers, saved, saved_by)
                values (:id, :section, :version + 1, :answers, :at, :by)
                on conflict (application_id, section) do update
                  set version = excluded.version, answers = excluded.answers,
                      saved = excluded.saved, saved_by = excluded.saved_by
                  where draft_section.version = :version
                """)
            .setParameter("id", id.value())
            .setParameter("section", section)
            .setParameter("version", version)
            .setParameter("answers", Json.write(answers))
            .setParameter("at", at)
            .setParameter("by", by.value())
            .executeUpdate()
        == 1;
  }

  private static SectionDraft draft(SectionRow row) {
    return new SectionDraft(
        row.section,
        row.version,
        Json.read(row.answers, Answers.class),
        Optional.of(row.saved),
        Optional.of(new PersonId(row.savedBy)));
  }
}
