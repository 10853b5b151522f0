package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.domain.AgreementRefusal.APPLICATION_HAS_AGREEMENT;
import static org.omidb.portal.agreement.domain.AgreementRefusal.APPLICATION_NOT_APPROVED;
import static org.omidb.portal.agreement.domain.AgreementRefusal.DRAWN_UP_OTHERWISE;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.AgreementSubject;
import org.omidb.portal.agreement.domain.AgreementTemplate;
import org.omidb.portal.agreement.domain.AgreementText;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.MetCondition;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.shared.service.RefusedException;

/** What the licensing officer does with an agreement: draws up, revises, sends, marks, ends. */
@ApplicationScoped
@Retried
@Transactional
public class DrawingUp {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final AgreementSteps steps;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final AgreementDocuments documents;
  private final ConditionReading conditions;
  private final Applications applications;
  private final References references;
  private final InstantSource clock;

  @Inject
  public DrawingUp(
      AgreementSteps steps,
      AgreementStore rows,
      AgreementTexts texts,
      AgreementDocuments documents,
      ConditionReading conditions,
      Applications applications,
      References references,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.texts = texts;
    this.documents = documents;
    this.conditions = conditions;
    this.applications = applications;
    this.references = references;
    this.clock = clock;
  }

  /**
   * Draws up the agreement of an approved application. A form that comes twice has one effect; with
   * other terms than the first time it is refused, as the answer would be about those of before.
   *
   * @param id made with the empty form
   */
  public Decision<AgreementEvent> drawUp(
      Caller caller,
      AgreementId id,
      ApplicationId application,
      Term term,
      boolean linkingForbidden) {
    var line = applications.read(caller, application);
    if (!mayDrawUp(caller, line)) {
      return Decision.refuse(NOT_PERMITTED);
    }
    var before = steps.drawnUp(id);
    if (before.isPresent()) {
      return before.get().says(application, term, linkingForbidden)
          ? Decision.acceptAll(List.of())
          : Decision.refuse(DRAWN_UP_OTHERWISE);
    }
    var obstacle = obstacle(caller, line);
    return obstacle.isPresent()
        ? Decision.refuse(obstacle.get())
        : write(caller, id, line, term, linkingForbidden);
  }

  /** Why the caller could not draw one up for this application now; empty if they could. */
  public Optional<AgreementRefusal> obstacle(Caller caller, ApplicationId application) {
    return obstacle(caller, applications.read(caller, application));
  }

  private Optional<AgreementRefusal> obstacle(Caller caller, ApplicationLine line) {
    if (!mayDrawUp(caller, line)) {
      return Optional.of(NOT_PERMITTED);
    }
    if (line.stage() != Stage.APPROVED) {
      return Optional.of(APPLICATION_NOT_APPROVED);
    }
    return rows.hasLiving(line.id()) ? Optional.of(APPLICATION_HAS_AGREEMENT) : Optional.empty();
  }

  private boolean mayDrawUp(Caller caller, ApplicationLine line) {
    return caller.has(Role.LICENSING) && !applications.applies(caller, line.id());
  }

  /** Writes the text anew, from the current template and the terms given. */
  public Decision<AgreementEvent> revise(
      Caller caller, AgreementId id, Term term, boolean linkingForbidden) {
    var line = visible(caller, id);
    var application = applications.read(Caller.PORTAL, line.application());
    var draft = new Written(line.reference(), application, term, linkingForbidden);
    return steps.take(caller, id, new AgreementCommand.Revise(draft.draft()), draft.kept(id));
  }

  /**
   * Sends the text out for signing.
   *
   * @param document the hash that the page showed
   */
  public Decision<AgreementEvent> sendForSigning(Caller caller, AgreementId id, Sha256 document) {
    visible(caller, id);
    return steps.take(caller, id, new AgreementCommand.SendForSigning(document));
  }

  /**
   * Says that a condition of the committee has been met.
   *
   * @param letter the hash of the letter that the page showed
   * @param number the condition's place in it, from 1
   */
  public Decision<AgreementEvent> markConditionMet(
      Caller caller, AgreementId id, Sha256 letter, int number) {
    var imposed = conditions.imposed(visible(caller, id).application());
    var condition = new MetCondition(letter, number);
    return steps.take(caller, id, new AgreementCommand.MarkConditionMet(imposed, condition));
  }

  /**
   * Ends it before its last day.
   *
   * @param explanation what the officer says to it, kept beside the history
   */
  public Decision<AgreementEvent> end(
      Caller caller, AgreementId id, EndReason reason, String explanation) {
    visible(caller, id);
    var words = Content.of(explanation);
    return steps.take(
        caller,
        id,
        new AgreementCommand.End(reason, words.hash()),
        () -> texts.keepWords(id, caller.id(), words, clock.instant()));
  }

  /** Notes that the last day is over. Nothing more, for access ends with the day by itself. */
  public Decision<AgreementEvent> expire(AgreementId id) {
    return steps.take(Caller.PORTAL, id, new AgreementCommand.Expire());
  }

  private AgreementLine visible(Caller caller, AgreementId id) {
    return rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Agreement"));
  }

  /** A refusal takes the number back, so that no reference is lost. */
  private Decision<AgreementEvent> write(
      Caller caller,
      AgreementId id,
      ApplicationLine application,
      Term term,
      boolean linkingForbidden) {
    int year = clock.instant().atZone(LONDON).getYear();
    var reference = references.next(Reference.Kind.AGR, year);
    var subject =
        new AgreementSubject(
            reference,
            application.id(),
            application.applicant().orElseThrow(),
            application.selection().orElseThrow());
    var written = new Written(reference.toString(), application, term, linkingForbidden);
    var decision =
        steps.take(
            caller, id, new AgreementCommand.DrawUp(subject, written.draft()), written.kept(id));
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    return decision;
  }

  /** A text and what the history says of it. */
  private final class Written {

    private final String html;
    private final AgreementText draft;

    Written(String reference, ApplicationLine application, Term term, boolean linkingForbidden) {
      var template = AgreementTemplate.current();
      html = documents.write(template, reference, application, term, linkingForbidden);
      draft = new AgreementText(template.version(), Sha256.of(html), term, linkingForbidden);
    }

    AgreementText draft() {
      return draft;
    }

    Runnable kept(AgreementId id) {
      return () -> texts.keepDocument(id, html, clock.instant());
    }
  }
}
