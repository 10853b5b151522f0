package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toMap;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_CHANGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_MISSING;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILES_WAIT;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_DRAFT;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRefusal.SELECTION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.StoredFile;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Freezes what an applicant has written, and shows it to those who may read it. */
@ApplicationScoped
@Retried
@Transactional
public class Submissions {

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final RevisionStore revisions;
  private final AttachmentStore attachments;
  private final Drafts drafts;
  private final Selections selections;
  private final Forms forms;
  private final InstantSource clock;

  @Inject
  public Submissions(
      ApplicationSteps steps,
      ApplicationStore rows,
      RevisionStore revisions,
      AttachmentStore attachments,
      Drafts drafts,
      Selections selections,
      Forms forms,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.revisions = revisions;
    this.attachments = attachments;
    this.drafts = drafts;
    this.selections = selections;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * Submits the draft: its answers and the selection that they name are frozen together.
   *
   * @param seen the fingerprint of the draft that the page showed, so that a page of yesterday
   *     submits nothing
   */
  public Decision<ApplicationEvent> submit(Caller caller, ApplicationId id, Sha256 seen) {
    drafts.requireApplying(caller, id);
    if (!rows.relations(id, caller.id()).contains(APPLICANT)) {
      return Decision.refuse(NOT_PERMITTED);
    }
    if (!(steps.hold(id) instanceof Application.Drafting)) {
      return Decision.refuse(NOT_A_DRAFT);
    }
    var draft = drafts.read(caller, id);
    if (!draft.fingerprint().equals(seen)) {
      return Decision.refuse(ANSWERS_CHANGED);
    }
    if (!draft.complete()) {
      return Decision.refuse(ANSWERS_MISSING);
    }
    var files = attachments.of(id);
    if (named(draft, files).count() < fileAnswers(draft).size()) {
      return Decision.refuse(ANSWERS_MISSING);
    }
    if (named(draft, files).anyMatch(StoredFile::waits)) {
      return Decision.refuse(FILES_WAIT);
    }
    var selection = selections.named(chosenSelection(draft));
    return selection.isPresent()
        ? freeze(caller, id, draft, selection.get().id())
        : Decision.refuse(SELECTION_UNKNOWN);
  }

  /**
   * The revision that was submitted last.
   *
   * @throws NotFoundException if the caller may not read the application, or nothing was submitted
   */
  public Revision read(Caller caller, ApplicationId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Submitted application"));
  }

  /** The last submitted revision, if the caller may read it and its words still lie there. */
  public Optional<Revision> find(Caller caller, ApplicationId id) {
    return rows.findFor(caller, id).flatMap(line -> revisions.find(id, line.revision()));
  }

  /**
   * A revision that was submitted.
   *
   * @throws NotFoundException if the caller may not read the application, or has not got that far
   */
  public Revision read(Caller caller, ApplicationId id, int revision) {
    return rows.findFor(caller, id)
        .filter(line -> revision > 0 && revision <= line.revision())
        .flatMap(line -> revisions.find(id, revision))
        .orElseThrow(() -> new NotFoundException("Revision"));
  }

  /** The form in which a revision was submitted; before it is, the one of the draft. */
  public Form form(ApplicationId id, int revision) {
    return revisions
        .formVersion(id, revision)
        .or(() -> steps.state(id).form())
        .map(version -> forms.version(FormName.APPLICATION, version))
        .orElseGet(() -> forms.current(FormName.APPLICATION));
  }

  /** The form in which it was answered. */
  public Form form(Revision revision) {
    return forms.version(FormName.APPLICATION, revision.formVersion());
  }

  private Decision<ApplicationEvent> freeze(
      Caller caller, ApplicationId id, Draft draft, SelectionId selection) {
    var revision =
        Revision.of(
            draft.form().version(),
            draft.answers(),
            named(draft, attachments.of(id))
                .map(StoredFile::attachment)
                .collect(toMap(file -> file.id().toString(), file -> file)));
    var body = Json.write(revision);
    var key = HashKey.random();
    var frozen = selections.freezeNamed(selection);
    var submission =
        new Submission(
            draft.revision(), draft.form().version(), key.hash(body), frozen.id(), frozen.sha256());
    revisions.add(id, submission, body, key, caller.id(), clock.instant());
    rows.rename(
        id,
        revision.text(draft.form(), Meaning.TITLE),
        revision.text(draft.form(), Meaning.ORGANISATION));
    var decision = steps.take(caller, id, new Submit(submission));
    if (!(decision instanceof Accepted)) {
      throw new IllegalStateException("The rule refused what was checked: " + decision);
    }
    return decision;
  }

  private static SelectionId chosenSelection(Draft draft) {
    return new SelectionId(UUID.fromString(draft.answer(Meaning.SELECTION).orElseThrow()));
  }

  /** The files that answers name; a draft may have others, replaced since. */
  private static Stream<StoredFile> named(Draft draft, Map<UUID, StoredFile> files) {
    var ids = fileAnswers(draft);
    return files.values().stream()
        .filter(file -> ids.contains(file.attachment().id().toString()))
        .filter(file -> !file.infected());
  }

  private static Set<String> fileAnswers(Draft draft) {
    return draft.asked().sections().stream()
        .flatMap(section ->
            section.questions().stream()
                .filter(question -> question.kind() instanceof Upload)
                .flatMap(question -> answers(draft, section.id()).all(question.id()).stream()))
        .collect(Collectors.toSet());
  }

  private static Answers answers(Draft draft, String section) {
    return draft.section(section).answers();
  }
}
