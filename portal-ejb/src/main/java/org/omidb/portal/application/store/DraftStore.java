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
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Keeps what an applicant is writing, section by section. */
@ApplicationScoped
public class DraftStore {

  private static final String FIRST =
      """
      insert into draft_section (application_id, section, version, answers, typed, saved, saved_by)
      values (:id, :section, 1, :answers, :typed, :at, :by)
      on conflict (application_id, section) do nothing
      """;

  private static final String NEXT =
      """
      update draft_section
      set version = version + 1, answers = :answers, typed = :typed, saved = :at, saved_by = :by
      where application_id = :id and section = :section and version = :version
      """;

  private static final String PLACE =
      """
      insert into draft_section (application_id, section, version, answers, typed, saved, saved_by)
      values (:id, :section, 1, :answers, :typed, :at, :by)
      on conflict (application_id, section) do update
      set version = draft_section.version + 1, answers = excluded.answers, typed = excluded.typed
      """;

  private final EntityManager em;

  @Inject
  public DraftStore(EntityManager em) {
    this.em = em;
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
   * Saves a section, unless somebody has saved it since, or it never had that version.
   *
   * @param version the version that the page was filled from, 0 for none
   * @return whether it was saved
   */
  public boolean save(
      ApplicationId id, String section, int version, Written written, PersonId by, Instant at) {
    var write = em.createNativeQuery(version == 0 ? FIRST : NEXT);
    if (version != 0) {
      write.setParameter("version", version);
    }
    return write
            .setParameter("id", id.value())
            .setParameter("section", section)
            .setParameter("answers", Json.write(written.answers()))
            .setParameter("typed", Json.write(written.typed()))
            .setParameter("at", at)
            .setParameter("by", by.value())
            .executeUpdate()
        == 1;
  }

  /** Takes away what was saved of a section; a page that was filled with it saves nothing. */
  public void clear(ApplicationId id, String section) {
    em.createNativeQuery(
            "delete from draft_section where application_id = :id and section = :section")
        .setParameter("id", id.value())
        .setParameter("section", section)
        .executeUpdate();
  }

  /**
   * Puts into a section what has stood elsewhere, or stands there otherwise now: nobody has written
   * anything. The caller holds the application.
   *
   * @param by who wrote it, and {@code at} when, for a section that nobody has saved yet
   */
  public void place(ApplicationId id, String section, Written written, PersonId by, Instant at) {
    em.createNativeQuery(PLACE)
        .setParameter("id", id.value())
        .setParameter("section", section)
        .setParameter("answers", Json.write(written.answers()))
        .setParameter("typed", Json.write(written.typed()))
        .setParameter("at", at)
        .setParameter("by", by.value())
        .executeUpdate();
    em.refresh(em.find(SectionRow.class, new SectionRow.Key(id.value(), section)));
  }

  private static SectionDraft draft(SectionRow row) {
    return new SectionDraft(
        row.section,
        row.version,
        new Written(Json.read(row.answers, Answers.class), Json.read(row.typed, Typed.class)),
        Optional.of(row.saved),
        Optional.of(new PersonId(row.savedBy)));
  }
}
