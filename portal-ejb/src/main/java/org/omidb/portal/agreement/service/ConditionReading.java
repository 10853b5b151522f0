package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.store.AgreementStream.AGREEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.omidb.portal.agreement.domain.AgreementCondition;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.ImposedConditions;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.review.domain.ClosedRound;
import org.omidb.portal.review.domain.OutcomeLetter.Condition;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The committee's conditions under an agreement: stated by the letter of the round that approved
 * the application, met by events of the agreement.
 */
@ApplicationScoped
@Transactional
public class ConditionReading {

  private final AgreementStore rows;
  private final Histories histories;
  private final ReviewReading reviews;

  @Inject
  public ConditionReading(AgreementStore rows, Histories histories, ReviewReading reviews) {
    this.rows = rows;
    this.histories = histories;
    this.reviews = reviews;
  }

  /**
   * Those of an agreement that the caller may read: the parties and the team.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public AgreementConditions read(Caller caller, AgreementId id) {
    return of(rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Agreement")));
  }

  /**
   * Those of an agreement, whoever asks.
   *
   * @throws NotFoundException if there is none
   */
  public AgreementConditions of(AgreementId id) {
    return of(rows.find(id).orElseThrow(() -> new NotFoundException("Agreement")));
  }

  /** Those of an agreement, whoever asks: they open and close its releases. */
  public AgreementConditions of(AgreementLine line) {
    return approval(line.application())
        .map(round ->
            new AgreementConditions(
                Optional.of(round.content()), numbered(round, met(line.id(), round.content()))))
        .orElse(AgreementConditions.NONE);
  }

  /** What the letter imposes that approved the application, if anything. */
  Optional<ImposedConditions> imposed(ApplicationId application) {
    return approval(application)
        .map(round -> new ImposedConditions(round.content(), round.conditions()));
  }

  /** The last round, where it approved with conditions. */
  private Optional<ClosedRound> approval(ApplicationId application) {
    return reviews.closedRounds(application).stream()
        .findFirst()
        .filter(round -> round.outcome() == ReviewOutcome.APPROVE_WITH_CONDITIONS);
  }

  private static List<AgreementCondition> numbered(
      ClosedRound round, Map<Integer, AgreementCondition.Met> met) {
    var words = round.letter().map(letter -> letter.conditions()).orElse(List.of());
    return IntStream.rangeClosed(1, round.conditions())
        .mapToObj(number -> {
          var condition = number <= words.size() ? words.get(number - 1) : new Condition("", "");
          return new AgreementCondition(
              number, condition.text(), condition.owner(), Optional.ofNullable(met.get(number)));
        })
        .toList();
  }

  private Map<Integer, AgreementCondition.Met> met(AgreementId id, Sha256 letter) {
    var met = new HashMap<Integer, AgreementCondition.Met>();
    for (Recorded<AgreementEvent> recorded : histories.of(AGREEMENT, id.value())) {
      if (recorded.event() instanceof AgreementEvent.ConditionMet(var of, var number)
          && of.equals(letter)) {
        met.putIfAbsent(number, new AgreementCondition.Met(recorded.actor(), recorded.at()));
      }
    }
    return met;
  }
}
