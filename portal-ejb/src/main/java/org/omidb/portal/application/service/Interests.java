package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_SENT;
import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_MISSING;
import static org.omidb.portal.application.domain.ApplicationRelation.VISITOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineInterest;
import org.omidb.portal.application.domain.ApplicationCommand.ExpressInterest;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.ReceiptLimits;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.application.store.ReceiptStore;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;

/** Expressions of interest: sent by visitors, read and declined by the team. */
@ApplicationScoped
@Retried
@Transactional
public class Interests {

  /** Whoever goes back and sends again has a new form, but the same words. */
  private static final Duration SAME = Duration.ofDays(1);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InterestStore interests;
  private final References references;
  private final Histories histories;
  private final ReceiptStore receipts;
  private final ApplicationMails mails;
  private final InstantSource clock;

  @Inject
  public Interests(
      ApplicationSteps steps,
      ApplicationStore rows,
      InterestStore interests,
      References references,
      Histories histories,
      ReceiptStore receipts,
      ApplicationMails mails,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.interests = interests;
    this.references = references;
    this.histories = histories;
    this.receipts = receipts;
    this.mails = mails;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected Interests() {
    this(null, null, null, null, null, null, null, null);
  }

  /**
   * Takes an expression of interest. A form that comes twice has one effect and the same answer.
   *
   * @param formKey made with the empty form
   * @param origin where it comes from
   */
  public Decision<ApplicationEvent> express(UUID formKey, Answers answers, Origin origin) {
    if (!FormRules.complete(InterestForm.section(), answers)) {
      return Decision.refuse(ANSWERS_MISSING);
    }
    return interests
        .findByKey(formKey)
        .or(() -> interests.findSame(answers, clock.instant().minus(SAME)))
        .map(earlier -> again(earlier, answers))
        .orElseGet(() -> beginWithin(formKey, answers, origin));
  }

  /**
   * What somebody wrote.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Interest read(Caller caller, ApplicationId id) {
    return rows.findFor(caller, id)
        .flatMap(line -> interests.find(id))
        .orElseThrow(() -> new NotFoundException("Expression of interest"));
  }

  /** Declines, and tells the visitor why in the words of the team. */
  public Decision<ApplicationEvent> decline(
      Caller caller, ApplicationId id, DeclineReason reason, String message) {
    var interest = read(caller, id);
    var key = HashKey.random();
    var decision = steps.take(caller, id, new DeclineInterest(reason, key.hash(message)));
    if (decision instanceof Decision.Accepted) {
      interests.answer(id, message, key);
      mails.declined(interest, message);
    }
    return decision;
  }

  /** The words themselves are compared: two hashes of the same words have two keys. */
  private Decision<ApplicationEvent> again(Interest earlier, Answers answers) {
    var reference = rows.find(earlier.id()).orElseThrow().reference();
    return earlier.answers().equals(answers)
        ? Decision.accept(new InterestExpressed(Reference.parse(reference), earlier.content()))
        : Decision.refuse(ALREADY_SENT);
  }

  private Decision<ApplicationEvent> beginWithin(UUID formKey, Answers answers, Origin origin) {
    var address = answers.first(InterestForm.EMAIL).flatMap(MailAddress::parse).orElseThrow();
    var now = clock.instant();
    var since = now.minus(ReceiptLimits.SPAN);
    receipts.takeTurns();
    var refusal = ReceiptLimits.refusal(receipts.to(address, since), receipts.from(origin, since));
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    receipts.add(address, origin, now, since);
    return begin(formKey, answers);
  }

  private Decision<ApplicationEvent> begin(UUID formKey, Answers answers) {
    var key = HashKey.random();
    var content = key.hash(Json.write(answers));
    var id = new ApplicationId(Uuid7.next());
    var now = clock.instant();
    var reference = references.next(Reference.Kind.OMI, now.atZone(LONDON).getYear());
    rows.add(
        id,
        answers.first(InterestForm.TITLE).orElseThrow(),
        answers.first(InterestForm.ORGANISATION).orElseThrow(),
        new Application.Interested(reference),
        now);
    interests.add(interest(id, formKey, answers, content, now), key);
    histories.link(id, ApplicationStream.APPLICATION, id.value());
    return steps.take(Caller.VISITOR, id, new ExpressInterest(reference, content), VISITOR);
  }

  private static Interest interest(
      ApplicationId id, UUID formKey, Answers answers, Sha256 content, Instant now) {
    return new Interest(
        id,
        formKey,
        InterestForm.VERSION_1.version(),
        answers.first(InterestForm.NAME).orElseThrow(),
        answers.first(InterestForm.EMAIL).orElseThrow(),
        answers,
        content,
        now,
        Optional.empty());
  }
}
