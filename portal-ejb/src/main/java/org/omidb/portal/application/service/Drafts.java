package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_WRONG;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_DRAFT;
import static org.omidb.portal.application.domain.ApplicationRefusal.SECTION_CHANGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.SELECTION_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.ApplicationForm;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.SelectionId;

/** What an applicant is writing. Nobody else reads it before it is submitted. */
@ApplicationScoped
@Transactional
public class Drafts {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final DraftStore drafts;
  private final AttachmentStore attachments;
  private final Selections selections;
  private final InstantSource clock;

  @Inject
  public Drafts(
      ApplicationSteps steps,
      ApplicationStore rows,
      DraftStore drafts,
      AttachmentStore attachments,
      Selections selections,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.drafts = drafts;
    this.attachments = attachments;
    this.selections = selections;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected Drafts() {
    this(null, null, null, null, null, null);
  }

  /**
   * The draft of the caller's own application; also after it was submitted, until it ends.
   *
   * @throws NotFoundException if the caller is not the applicant
   */
  public Draft read(Caller caller, ApplicationId id) {
    requireApplicant(caller, id);
    int revision =
        switch (steps.state(id)) {
          case Application.Drafting draft -> draft.revision();
          case Application other -> other.lastSubmission().map(s -> s.revision()).orElse(0);
        };
    return new Draft(ApplicationForm.current(), revision, drafts.of(id), today());
  }

  /**
   * Saves one section. Gaps are allowed, mistakes are not. What is reported as saved is in the
   * revision that is submitted next: a submission waits for it, or was there before and refuses it.
   *
   * @param version the version that the page was filled from
   * @return an acceptance without events: a draft is not history
   */
  public Decision<ApplicationEvent> save(
      Caller caller, ApplicationId id, String sectionId, int version, Answers answers) {
    requireApplicant(caller, id);
    var section =
        ApplicationForm.current()
            .section(sectionId)
            .orElseThrow(() -> new NotFoundException("Section"));
    if (!(steps.hold(id) instanceof Application.Drafting)) {
      return Decision.refuse(NOT_A_DRAFT);
    }
    var meant = section.meant(answers);
    var mistake = mistake(caller, id, section, meant);
    if (mistake.isPresent()) {
      return Decision.refuse(mistake.get());
    }
    return drafts.save(id, sectionId, version, meant, caller.id(), clock.instant())
        ? Decision.acceptAll(List.of())
        : Decision.refuse(SECTION_CHANGED);
  }

  private Optional<ApplicationRefusal> mistake(
      Caller caller, ApplicationId id, Section section, Answers answers) {
    if (!FormRules.checkDraft(section, answers, today()).isEmpty()) {
      return Optional.of(ANSWERS_WRONG);
    }
    return section.questions().stream()
        .flatMap(question -> foreign(caller, id, question, answers).stream())
        .findFirst();
  }

  /** An answer may name only a file of this application, and a selection of the caller. */
  private Optional<ApplicationRefusal> foreign(
      Caller caller, ApplicationId id, Question question, Answers answers) {
    var named = answers.first(question.id()).filter(answer -> isId(question.kind()));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var key = UUID.fromString(named.get());
    if (question.kind() == Question.Kind.FILE) {
      return attachments.of(id).containsKey(key) ? Optional.empty() : Optional.of(FILE_UNKNOWN);
    }
    return selections.find(caller, new SelectionId(key)).isPresent()
        ? Optional.empty()
        : Optional.of(SELECTION_UNKNOWN);
  }

  private LocalDate today() {
    return clock.instant().atZone(LONDON).toLocalDate();
  }

  private static boolean isId(Question.Kind kind) {
    return kind == Question.Kind.FILE || kind == Question.Kind.SELECTION;
  }

  /** Nobody but the applicant knows of a draft. */
  void requireApplicant(Caller caller, ApplicationId id) {
    var applicant = rows.findFor(caller, id).flatMap(ApplicationLine::applicant);
    if (!applicant.equals(Optional.of(caller.id()))) {
      throw new NotFoundException("Draft");
    }
  }
}
