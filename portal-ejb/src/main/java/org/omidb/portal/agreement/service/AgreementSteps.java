package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.store.AgreementStream.AGREEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;

/**
 * One step of one agreement, and what it changes beside the history. Whether the caller sees the
 * agreement is asked before, by who calls this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreementSteps {

  private final Decider decider;
  private final Histories histories;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final Applications applications;
  private final Event<AgreementHappened> happened;

  @Inject
  public AgreementSteps(
      Decider decider,
      Histories histories,
      AgreementStore rows,
      AgreementTexts texts,
      Applications applications,
      Event<AgreementHappened> happened) {
    this.decider = decider;
    this.histories = histories;
    this.rows = rows;
    this.texts = texts;
    this.applications = applications;
    this.happened = happened;
  }

  /** The agreement as it is now. */
  Agreement state(AgreementId id) {
    return decider.state(subject(id));
  }

  /** How the agreement began; empty where nobody has drawn it up. */
  Optional<AgreementEvent.DrawnUp> drawnUp(AgreementId id) {
    return decider.events(subject(id)).stream().findFirst().map(AgreementEvent.DrawnUp.class::cast);
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
    return decider.take(
        caller,
        subject(id),
        (agreement, now) ->
            AgreementPermissions.decide(
                acting(caller, agreement, command), agreement, command, now),
        step -> {
          var after = (DrawnUpAgreement) step.after();
          histories.link(after.subject().application(), AGREEMENT, id.value());
          rows.show(id, after, step.at());
          words.run();
          texts.keepOnly(id, signedBy(after));
          happened.fire(new AgreementHappened(id, step.before(), after, step.events(), caller));
        });
  }

  private Caller acting(Caller caller, Agreement agreement, AgreementCommand command) {
    boolean applies =
        application(agreement, command).filter(it -> applications.applies(caller, it)).isPresent();
    return AgreementPermissions.acting(caller, applies);
  }

  private static Optional<ApplicationId> application(
      Agreement agreement, AgreementCommand command) {
    return switch (agreement) {
      case DrawnUpAgreement it -> Optional.of(it.subject().application());
      case Agreement.Unknown() ->
          command instanceof AgreementCommand.DrawUp it
              ? Optional.of(it.subject().application())
              : Optional.empty();
    };
  }

  private static Set<Party> signedBy(Agreement.DrawnUpAgreement agreement) {
    return switch (agreement) {
      case Agreement.Drafting it -> Set.of();
      case Agreement.Signing it -> it.signatures().keySet();
      case Agreement.Active it -> it.signatures().keySet();
      case Agreement.Ended it -> Set.of(Party.values());
    };
  }

  private static Subject<Agreement, AgreementEvent> subject(AgreementId id) {
    return new Subject<>(AGREEMENT, id.value(), new Agreement.Unknown());
  }
}
