package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.store.AgreementStream.AGREEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.Agreement.DrawnUpAgreement;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementPermissions;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;

/**
 * One step of one agreement: read its history, ask table and rule, append, bring the rows up to
 * date, tell the others. Whether the caller sees the agreement is asked before, by who calls this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreementSteps {

  private final Histories histories;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final Event<AgreementHappened> happened;
  private final InstantSource clock;

  @Inject
  public AgreementSteps(
      Histories histories,
      AgreementStore rows,
      AgreementTexts texts,
      Event<AgreementHappened> happened,
      InstantSource clock) {
    this.histories = histories;
    this.rows = rows;
    this.texts = texts;
    this.happened = happened;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected AgreementSteps() {
    this(null, null, null, null, null);
  }

  /** The agreement as it is now. */
  Agreement state(AgreementId id) {
    return Agreement.from(events(id));
  }

  /** How the agreement began; empty where nobody has drawn it up. */
  Optional<AgreementEvent.DrawnUp> drawnUp(AgreementId id) {
    return events(id).stream().findFirst().map(AgreementEvent.DrawnUp.class::cast);
  }

  /** Takes a step that brings no words. */
  Decision<AgreementEvent> take(Caller caller, AgreementId id, AgreementCommand command) {
    return take(caller, id, command, () -> {});
  }

  /**
   * Takes the step, or says why not.
   *
   * @param words kept beside the history, in time for those who are told
   */
  Decision<AgreementEvent> take(
      Caller caller, AgreementId id, AgreementCommand command, Runnable words) {
    var past = events(id);
    var before = Agreement.from(past);
    var now = clock.instant();
    var decision = AgreementPermissions.decide(caller, before, command, now);
    if (decision instanceof Accepted(var events) && !events.isEmpty()) {
      histories.append(AGREEMENT, id.value(), past.size(), now, caller.id(), events);
      var after = (DrawnUpAgreement) after(before, events);
      histories.link(after.subject().application(), AGREEMENT, id.value());
      rows.show(id, after, now);
      words.run();
      texts.keepOnly(id, signedBy(after));
      happened.fire(new AgreementHappened(id, before, after, events, caller));
    }
    return decision;
  }

  private static Agreement after(Agreement before, List<AgreementEvent> events) {
    var after = before;
    for (var event : events) {
      after = after.evolve(event);
    }
    return after;
  }

  private static Set<Party> signedBy(Agreement.DrawnUpAgreement agreement) {
    return switch (agreement) {
      case Agreement.Drafting it -> Set.of();
      case Agreement.Signing it -> it.signatures().keySet();
      case Agreement.Active it -> it.signatures().keySet();
      case Agreement.Ended it -> Set.of(Party.values());
    };
  }

  private List<AgreementEvent> events(AgreementId id) {
    return histories.of(AGREEMENT, id.value()).stream().map(Recorded::event).toList();
  }
}
