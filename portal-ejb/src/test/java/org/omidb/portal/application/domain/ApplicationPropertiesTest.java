package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationScenario.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.Close;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.ExpressInterest;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MoveToForm;
import org.omidb.portal.application.domain.ApplicationCommand.OpenReview;
import org.omidb.portal.application.domain.ApplicationCommand.RecordAgreement;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationEvent.AgreementMade;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationSubmitted;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.domain.ApplicationEvent.MovedToForm;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** What holds after any sequence of commands. The seed in a failing test's name replays it. */
class ApplicationPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_accepted_command_leads_to_a_state(long seed) {
    var history = anyHistory(seed);
    assertThat(Application.from(history).name().isPresent()).isEqualTo(!history.isEmpty());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void revisions_are_counted_without_a_gap(long seed) {
    var revisions =
        anyHistory(seed).stream()
            .filter(ApplicationSubmitted.class::isInstance)
            .map(event -> ((ApplicationSubmitted) event).submission().revision())
            .toList();
    for (int i = 0; i < revisions.size(); i++) {
      assertThat(revisions.get(i)).isEqualTo(i + 1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void one_person_accepts_and_stays_the_applicant(long seed) {
    var history = anyHistory(seed);
    assertThat(history)
        .filteredOn(InvitationAccepted.class::isInstance)
        .hasSizeLessThanOrEqualTo(1);
    var accepted = history.stream().filter(InvitationAccepted.class::isInstance).findFirst();
    assertThat(Application.from(history).owner())
        .isEqualTo(accepted.map(event -> ((InvitationAccepted) event).applicant()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_version_of_the_form_only_grows(long seed) {
    var history = anyHistory(seed);
    int last = 0;
    for (int i = 0; i < history.size(); i++) {
      int version = Application.from(history.subList(0, i + 1)).form().orElse(0);
      assertThat(version)
          .isGreaterThanOrEqualTo(history.get(i) instanceof MovedToForm ? last + 1 : last);
      last = version;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_agreement_follows_an_approval(long seed) {
    var history = anyHistory(seed);
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i) instanceof AgreementMade) {
        assertThat(history.get(i - 1))
            .isInstanceOfSatisfying(
                OutcomeRecorded.class,
                event ->
                    assertThat(event.outcome())
                        .isIn(ReviewOutcome.APPROVE, ReviewOutcome.APPROVE_WITH_CONDITIONS));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_happens_after_the_end(long seed) {
    var history = anyHistory(seed);
    for (int i = 0; i < history.size() - 1; i++) {
      assertThat(Application.from(history.subList(0, i + 1)))
          .isNotInstanceOf(Application.Ended.class);
    }
  }

  private static List<ApplicationEvent> anyHistory(long seed) {
    var random = new Random(seed);
    var history = new ArrayList<ApplicationEvent>();
    for (int i = 0; i < 60; i++) {
      var now = NOW.plus(Duration.ofDays(i));
      if (ApplicationRules.decide(Application.from(history), anyCommand(random), now)
          instanceof Decision.Accepted(var events)) {
        history.addAll(events);
      }
    }
    return history;
  }

  private static ApplicationCommand anyCommand(Random random) {
    var link = random.nextBoolean() ? LINK : OTHER_LINK;
    var person = random.nextBoolean() ? RITA : EVE;
    var review = random.nextBoolean() ? ROUND_1 : ROUND_2;
    var outcomes = ReviewOutcome.values();
    return switch (random.nextInt(42)) {
      case 0, 1, 2, 3 -> new ExpressInterest(OMI_42, Sha256.of("interest"));
      case 4 -> new DeclineExpression(DeclineReason.OTHER, Sha256.of("sorry"));
      case 5, 6, 7, 8, 9 -> new Invite(link, NOW.plus(Duration.ofDays(random.nextInt(60))));
      case 10, 11, 12, 13, 14 -> new AcceptInvitation(person, link, 1);
      case 15 -> new Withdraw();
      case 16 -> new Close(CloseReason.AGREEMENT_ENDED);
      case 17 -> new Close(CloseReason.NOT_TAKEN_UP);
      case 18, 19, 20, 21, 22 -> new RecordAgreement(AGREEMENT);
      case 23, 24, 25, 26, 27 -> new OpenReview(review);
      case 28, 29, 30, 31, 32, 33 ->
          new RecordOutcome(review, outcomes[random.nextInt(outcomes.length)]);
      case 34, 35 -> new MoveToForm(1 + random.nextInt(4), 1 + random.nextInt(4));
      default -> new Submit(submission(1 + random.nextInt(3), 1 + random.nextInt(2)));
    };
  }
}
