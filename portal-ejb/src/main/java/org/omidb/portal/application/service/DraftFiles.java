package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_DRAFT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.ChosenFiles;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;

/** Takes single files out of a draft. What comes into it comes with a section's page. */
@ApplicationScoped
@Transactional
public class DraftFiles {

  private final ApplicationSteps steps;
  private final Drafts drafts;
  private final DraftStore rows;
  private final AttachmentStore attachments;
  private final AnsweredFiles answered;
  private final InstantSource clock;

  @Inject
  public DraftFiles(
      ApplicationSteps steps,
      Drafts drafts,
      DraftStore rows,
      AttachmentStore attachments,
      AnsweredFiles answered,
      InstantSource clock) {
    this.steps = steps;
    this.drafts = drafts;
    this.rows = rows;
    this.attachments = attachments;
    this.answered = answered;
    this.clock = clock;
  }

  /**
   * Takes a file out of the answer to a question, with its earlier versions. Their bytes are
   * erased, unless they were submitted or stand elsewhere in the draft.
   *
   * @throws NotFoundException if the caller does not write the draft, or no such file stands there
   */
  public Decision<Attachment> remove(Caller caller, ApplicationId id, String question, UUID file) {
    drafts.requireWriter(caller, id);
    if (!(steps.hold(id) instanceof Application.Drafting)) {
      return Decision.refuse(NOT_A_DRAFT);
    }
    var draft = drafts.read(id);
    var section =
        draft
            .form()
            .asking(question)
            .filter(it -> it.question(question).orElseThrow().kind() instanceof Upload)
            .orElseThrow(() -> new NotFoundException("Question"));
    var stands = ChosenFiles.of(draft.section(section.id()).written().all().all(question));
    var removed = attachments.of(id).get(file);
    if (removed == null || !stands.files().contains(file.toString())) {
      throw new NotFoundException("File");
    }
    var left = stands.files().stream().filter(it -> !it.equals(file.toString())).toList();
    rows.save(id, question, new Texts(stands.with(left).texts()), caller.id(), clock.instant());
    answered.release(id, file);
    return Decision.accept(removed.attachment());
  }
}
