package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * When the committee sends an application back, what was declared of it has to be declared anew:
 * the declarations are about the answers that are submitted with them, and these will be others.
 * When another person answers for a draft than who has written it, they declare in their own name,
 * and say who they are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreshDeclarations {

  private final Forms forms;
  private final RevisionStore revisions;
  private final DraftStore drafts;

  @Inject
  public FreshDeclarations(Forms forms, RevisionStore revisions, DraftStore drafts) {
    this.forms = forms;
    this.revisions = revisions;
    this.drafts = drafts;
  }

  void on(@Observes ApplicationHappened step) {
    if (step.state() instanceof Application.Drafting draft) {
      boolean returned = step.events().stream().anyMatch(OutcomeRecorded.class::isInstance);
      boolean handedOver = step.events().stream().anyMatch(PrincipalChanged.class::isInstance);
      var form = forms.version(FormName.APPLICATION, draft.form().orElseThrow());
      if (returned || handedOver) {
        drafts.clear(step.id(), declarations(form).map(Question::id).toList());
      }
      if (handedOver || returned && !isByPrincipal(step.id(), draft)) {
        drafts.clear(step.id(), ofTheWriter(form).map(Question::id).toList());
      }
    }
  }

  private boolean isByPrincipal(ApplicationId id, Application.Drafting draft) {
    return draft
        .lastSubmission()
        .map(Submission::revision)
        .flatMap(revision -> revisions.author(id, revision))
        .filter(draft.applicant()::equals)
        .isPresent();
  }

  private static Stream<Question> declarations(Form form) {
    return form.sections().stream()
        .filter(Section::last)
        .flatMap(section -> section.questions().stream());
  }

  private static Stream<Question> ofTheWriter(Form form) {
    return form.sections().stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.meaning().filter(Meaning::ofTheWriter).isPresent());
  }
}
