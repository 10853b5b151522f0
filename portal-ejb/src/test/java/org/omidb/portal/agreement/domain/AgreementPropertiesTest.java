package org.omidb.portal.agreement.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.agreement.domain.AgreementCommand.AcceptToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DeclineToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.InviteSignatory;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** What holds after any sequence of commands. The seed in a failing test's name replays it. */
class AgreementPropertiesTest {

  private static final List<PersonId> EVERYBODY = List.of(RITA, COLIN, ROSA, RUFUS);
  private static final List<Sha256> TOKENS = List.of(TOKEN, WORDS);
  private static final List<Sha256> TEXTS = List.of(TEXT, TEXT, NEW_TEXT);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_active_agreement_is_signed_by_three_different_people(long seed) {
    if (Agreement.from(anyHistory(seed)) instanceof Agreement.Active active) {
      assertThat(active.signatures()).containsOnlyKeys(Party.values());
      assertThat(new HashSet<>(active.signatures().values())).hasSize(3);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_active_agreement_has_three_signatures_over_its_current_text(long seed) {
    var history = anyHistory(seed);
    if (Agreement.from(history) instanceof Agreement.Active active) {
      var sent = history.lastIndexOf(new AgreementEvent.SentForSigning());
      assertThat(history.subList(sent, history.size()))
          .filteredOn(AgreementEvent.Signed.class::isInstance)
          .map(event -> ((AgreementEvent.Signed) event).document())
          .hasSize(3)
          .containsOnly(active.draft().document());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_happens_after_the_end(long seed) {
    var history = anyHistory(seed);
    assertThat(history.subList(0, Math.max(0, history.size() - 1)))
        .doesNotHaveAnyElementsOfTypes(
            AgreementEvent.AgreementEnded.class, AgreementEvent.Expired.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_recipient_signs_by_somebody_who_redeemed_a_link(long seed) {
    var history = anyHistory(seed);
    for (var event : history) {
      if (event instanceof AgreementEvent.Signed(var party, var person, var text)
          && party == Party.RECIPIENT) {
        assertThat(history.subList(0, history.indexOf(event))).contains(accepted(person));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_link_is_redeemed_at_most_as_often_as_one_was_sent(long seed) {
    var history = anyHistory(seed);
    assertThat(count(history, AgreementEvent.SignatoryAccepted.class))
        .isLessThanOrEqualTo(count(history, AgreementEvent.SignatoryInvited.class));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void data_is_in_use_only_within_the_term(long seed) {
    var agreement = Agreement.from(anyHistory(seed));
    var instant = TERM.starts().plus(Duration.ofDays(new Random(seed).nextInt(-400, 800)));
    if (agreement.activeAt(instant)) {
      assertThat(instant).isBetween(TERM.starts(), TERM.ends().minusNanos(1));
      assertThat(agreement).isInstanceOf(Agreement.Active.class);
    }
  }

  /** Without this the properties above might hold because nothing ever happens. */
  @Test
  void the_histories_reach_every_event() {
    assertThat(
            seeds()
                .mapToObj(AgreementPropertiesTest::anyHistory)
                .flatMap(List::stream)
                .map(Object::getClass)
                .collect(toSet()))
        .contains(AgreementEvent.class.getPermittedSubclasses());
    assertThat(seeds().mapToObj(AgreementPropertiesTest::anyHistory).map(Agreement::from))
        .hasAtLeastOneElementOfType(Agreement.Active.class);
  }

  private static long count(List<AgreementEvent> history, Class<?> type) {
    return history.stream().filter(type::isInstance).count();
  }

  private static List<AgreementEvent> anyHistory(long seed) {
    var random = new Random(seed);
    var history = new ArrayList<AgreementEvent>();
    var now = NOW;
    for (int step = 0; step < 60; step++) {
      var agreement = Agreement.from(history);
      if (AgreementRules.decide(agreement, anyCommand(agreement, random), now)
          instanceof Decision.Accepted(var events)) {
        history.addAll(events);
      }
      now = now.plus(Duration.ofHours(jumps(agreement, random) ? 5000 : random.nextInt(12)));
    }
    return history;
  }

  private static AgreementCommand anyCommand(Agreement agreement, Random random) {
    var person = anyOf(random, EVERYBODY);
    var token = anyOf(random, TOKENS);
    return switch (random.nextInt(32)) {
      case 0, 1 -> new AgreementCommand.DrawUp(SUBJECT, draft(TEXT));
      case 2 -> new AgreementCommand.Revise(draft(anyOf(random, TEXTS)));
      case 3, 4, 5, 6 -> new AgreementCommand.SendForSigning(shown(agreement, random));
      case 7, 8 -> new InviteSignatory(token, LATER);
      case 9, 10, 11, 12 -> new AcceptToSign(person, token);
      case 13 ->
          random.nextInt(3) > 0
              ? new AgreementCommand.Expire()
              : new DeclineToSign(anyParty(random), person, shown(agreement, random), WORDS);
      case 14 ->
          random.nextInt(3) > 0
              ? new AgreementCommand.Expire()
              : new AgreementCommand.End(EndReason.OTHER, WORDS);
      case 15 -> mark(LETTER, random.nextInt(4));
      default -> signing(anyParty(random), person, shown(agreement, random));
    };
  }

  /** A term ends more often than it does for agreements that nobody has signed. */
  private static boolean jumps(Agreement agreement, Random random) {
    return random.nextInt(agreement instanceof Agreement.Active ? 6 : 30) == 0;
  }

  /** Most pages show the standing text. */
  private static Sha256 shown(Agreement agreement, Random random) {
    return agreement instanceof Agreement.DrawnUpAgreement it && random.nextInt(8) > 0
        ? it.draft().document()
        : anyOf(random, TEXTS);
  }

  private static Party anyParty(Random random) {
    return anyOf(random, List.of(Party.values()));
  }

  private static <T> T anyOf(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
