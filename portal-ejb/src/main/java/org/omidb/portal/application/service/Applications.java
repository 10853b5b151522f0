package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationPermissions;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.ApplicationSummary;
import org.omidb.portal.application.domain.ApplicationSummary.Signatory;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;

/** Applications as others see them: found, listed, and moved a step on. */
@ApplicationScoped
@Transactional
public class Applications {

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final RevisionStore revisions;
  private final Forms forms;

  @Inject
  public Applications(
      ApplicationSteps steps, ApplicationStore rows, RevisionStore revisions, Forms forms) {
    this.steps = steps;
    this.rows = rows;
    this.revisions = revisions;
    this.forms = forms;
  }

  /**
   * Moves an application on, in the transaction of the caller, who is tried again when another
   * writer was faster.
   *
   * @throws NotFoundException if the caller may not read it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Decision<ApplicationEvent> execute(
      Caller caller, ApplicationId id, ApplicationCommand command) {
    read(caller, id);
    return steps.take(caller, id, command);
  }

  /** Takes the application back, at any time before an agreement. */
  @Retried
  public Decision<ApplicationEvent> withdraw(Caller caller, ApplicationId id) {
    return execute(caller, id, new ApplicationCommand.Withdraw());
  }

  /** The application, if the caller may read it. */
  public Optional<ApplicationLine> find(Caller caller, ApplicationId id) {
    return rows.findFor(caller, id);
  }

  /**
   * The application that the caller may read.
   *
   * @throws NotFoundException if there is none
   */
  public ApplicationLine read(Caller caller, ApplicationId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Application"));
  }

  /**
   * What an application is about, before its panel is chosen or its chair has declared.
   *
   * @throws NotFoundException if the caller may not know of it
   */
  public ApplicationLine about(Caller caller, ApplicationId id) {
    return rows.findKnownTo(caller, id).orElseThrow(() -> new NotFoundException("Application"));
  }

  /** The submitted applications that wait for a panel, as far as the caller may know of them. */
  public List<ApplicationLine> waitingForReview(Caller caller) {
    return rows.allKnownTo(caller, Stage.SUBMITTED);
  }

  /**
   * What agreement and release have to know of what was submitted. It asks no permission: the
   * feature that calls has found its own.
   *
   * @throws NotFoundException if nothing was submitted
   */
  public ApplicationSummary summary(ApplicationId id) {
    var line = rows.find(id).orElseThrow(() -> new NotFoundException("Application"));
    var revision =
        revisions
            .find(id, line.revision())
            .orElseThrow(() -> new NotFoundException("Submitted application"));
    var form = forms.version(FormName.APPLICATION, revision.formVersion());
    return new ApplicationSummary(
        id,
        line.reference(),
        line.title(),
        line.applicant().orElseThrow(),
        line.organisation(),
        new Signatory(
            revision.text(form, Meaning.SIGNATORY_NAME),
            revision.text(form, Meaning.SIGNATORY_TITLE),
            revision.text(form, Meaning.SIGNATORY_EMAIL)),
        line.revision(),
        line.selection().orElseThrow());
  }

  /** What the caller is to this application, beside what their roles make of them. */
  public Set<ApplicationRelation> relations(Caller caller, ApplicationId id) {
    return rows.relations(id, caller.id());
  }

  /** Whether the caller applies here and writes. */
  public boolean writes(Caller caller, ApplicationId id) {
    return !Collections.disjoint(relations(caller, id), ApplicationRelation.WRITING);
  }

  /** Whether the caller answers for it, and declares what is declared with it. */
  public boolean declares(Caller caller, ApplicationId id) {
    return relations(caller, id).contains(ApplicationRelation.APPLICANT);
  }

  /** Whether the caller applies here, alone or with others. */
  public boolean applies(Caller caller, ApplicationId id) {
    return !Collections.disjoint(relations(caller, id), ApplicationRelation.APPLYING);
  }

  /**
   * All who apply, whatever their part. It asks no permission: the feature that calls has found its
   * own.
   */
  public Set<PersonId> applicants(ApplicationId id) {
    return ApplicationRelation.APPLYING.stream()
        .flatMap(relation -> rows.having(id, relation).stream())
        .collect(toUnmodifiableSet());
  }

  /** Whether a button for the command makes sense for the caller now. */
  public boolean offers(
      Caller caller, ApplicationId id, Class<? extends ApplicationCommand> command) {
    return ApplicationPermissions.TABLE.offers(
        caller.with(rows.relations(id, caller.id())), steps.state(id), command);
  }

  /** The applications in which the caller applies, alone or with others, the newest first. */
  public List<ApplicationLine> own(Caller caller) {
    return rows.of(caller.id());
  }

  /** What the caller may read and is in one of these stages; what waits longest comes first. */
  public List<ApplicationLine> in(Caller caller, Collection<Stage> stages) {
    return rows.allFor(caller, stages);
  }
}
