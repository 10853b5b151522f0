package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.CONFIRMATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRelation.VISITOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.ExpressInterest;
import org.omidb.portal.application.domain.ConfirmationLink;
import org.omidb.portal.application.domain.ConfirmationLink.Dead;
import org.omidb.portal.application.domain.ConfirmationLink.Open;
import org.omidb.portal.application.domain.ConfirmationLink.Used;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.PendingInterest;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.application.store.PendingInterestStore;
import org.omidb.portal.application.store.ReceiptStore;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.shared.service.RefusedException;

/**
 * The link by which whoever reads the mails to an address sends an expression of interest to the
 * team. Only then does the application begin.
 */
@ApplicationScoped
@Retried
@Transactional
public class Confirmations {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InterestStore interests;
  private final PendingInterestStore pending;
  private final ReceiptStore receipts;
  private final Forms forms;
  private final References references;
  private final Histories histories;
  private final InstantSource clock;

  @Inject
  public Confirmations(
      ApplicationSteps steps,
      ApplicationStore rows,
      InterestStore interests,
      PendingInterestStore pending,
      ReceiptStore receipts,
      Forms forms,
      References references,
      Histories histories,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.interests = interests;
    this.pending = pending;
    this.receipts = receipts;
    this.forms = forms;
    this.references = references;
    this.histories = histories;
    this.clock = clock;
  }

  /** What a link is worth now, without using it: programs that scan mails open links too. */
  public ConfirmationLink look(String secret) {
    return look(LinkSecret.hash(secret));
  }

  /** Begins the application that waits for this link; a link that comes twice has one effect. */
  public Decision<Reference> confirm(String secret) {
    receipts.takeTurns();
    return switch (look(LinkSecret.hash(secret))) {
      case Open(var waiting) -> Decision.accept(confirm(waiting, clock.instant()));
      case Used(var reference) -> Decision.accept(reference);
      case Dead() -> Decision.refuse(CONFIRMATION_UNKNOWN);
    };
  }

  /** Removes what nobody has confirmed in time, with all its words, and the links that are dead. */
  public void removeOld() {
    receipts.takeTurns();
    pending.removeUntil(clock.instant().minus(ConfirmationLink.WORKS));
  }

  private ConfirmationLink look(Sha256 token) {
    return ConfirmationLink.of(pending.find(token), pending.findConfirmed(token), clock.instant());
  }

  private Reference confirm(PendingInterest waiting, Instant now) {
    var id =
        interests
            .findSame(waiting.answers(), now.minus(Interest.SAME))
            .map(Interest::id)
            .orElseGet(() -> begin(waiting, now));
    pending.confirm(waiting.token(), id, now);
    return Reference.parse(rows.find(id).orElseThrow().reference());
  }

  private ApplicationId begin(PendingInterest waiting, Instant now) {
    var answers = waiting.answers();
    var key = HashKey.random();
    var content = key.hash(Json.write(answers));
    var id = new ApplicationId(Uuid7.next());
    var reference = references.next(Reference.Kind.OMI, now.atZone(LONDON).getYear());
    rows.add(
        id,
        read(waiting, Meaning.TITLE),
        read(waiting, Meaning.ORGANISATION),
        new Application.Interested(reference),
        now);
    interests.add(interest(id, waiting, content, now), key);
    histories.link(id, ApplicationStream.APPLICATION, id.value());
    var command = new ExpressInterest(reference, content);
    if (steps.take(Caller.VISITOR, id, command, VISITOR) instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    return id;
  }

  /** In the version in which it was asked; it is among what that version needs. */
  private String read(PendingInterest waiting, Meaning meaning) {
    return forms
        .version(FormName.INTEREST, waiting.formVersion())
        .sections()
        .getFirst()
        .answer(meaning, waiting.answers())
        .orElseThrow();
  }

  private Interest interest(
      ApplicationId id, PendingInterest waiting, Sha256 content, Instant now) {
    return new Interest(
        id,
        waiting.key(),
        waiting.formVersion(),
        read(waiting, Meaning.FULL_NAME),
        waiting.email(),
        waiting.answers(),
        content,
        now,
        Optional.empty(),
        waiting.suspect());
  }
}
