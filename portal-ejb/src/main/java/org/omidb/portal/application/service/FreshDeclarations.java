package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;

/**
 * When the committee sends an application back, what was declared of it has to be declared anew:
 * the declarations are about the answers that are submitted with them, and these will be others.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreshDeclarations {

  private final Submissions submissions;
  private final DraftStore drafts;

  @Inject
  public FreshDeclarations(Submissions submissions, DraftStore drafts) {
    this.submissions = submissions;
    this.drafts = drafts;
  }

  void on(@Observes ApplicationHappened step) {
    if (step.state() instanceof Application.Drafting
        && step.events().stream().anyMatch(OutcomeRecorded.class::isInstance)) {
      submissions
          .form(step.id(), step.state().lastSubmission().orElseThrow().revision())
          .sections()
          .stream()
          .filter(Section::last)
          .forEach(section ->
              drafts.clear(step.id(), section.questions().stream().map(Question::id).toList()));
    }
  }
}
