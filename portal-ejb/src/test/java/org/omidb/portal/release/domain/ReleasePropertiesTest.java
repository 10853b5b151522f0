package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** What holds after any sequence of commands. The seed in a failing test's name replays it. */
class ReleasePropertiesTest {

  private static final List<PersonId> PEOPLE = List.of(DANA, DEV, RITA);

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_is_published_without_two_different_people(long seed) {
    if (Release.from(anyHistory(seed)) instanceof Release.Published published) {
      assertThat(published.order().builders()).isNotEmpty().doesNotContain(published.approver());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_gate_is_open_only_for_a_named_user_of_an_active_agreement(long seed) {
    var random = new Random(~seed);
    var release = Release.from(anyHistory(seed));
    var standing = anyStanding(random);
    var person = anyOf(random, PEOPLE);
    var conditions = new Conditions(random.nextInt(2));
    var now = anyInstant(random);
    if (AccessGate.decide(standing, release, person, conditions, now) instanceof Access.Open) {
      assertThat(release).isInstanceOf(Release.Published.class);
      assertThat(standing.permitsAt(now)).isTrue();
      assertThat(standing.users()).contains(person);
      assertThat(standing.agreement()).isEqualTo(release.findOrder().orElseThrow().agreement());
      assertThat(conditions.open()).isZero();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_published_is_what_was_built_last(long seed) {
    var history = anyHistory(seed);
    if (Release.from(history) instanceof Release.Published published) {
      var built =
          history.stream().filter(e -> e instanceof ReleaseEvent.BuildFinished).toList().getLast();
      assertThat(((ReleaseEvent.BuildFinished) built).contents()).isEqualTo(published.contents());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_release_is_published_at_most_once_and_withdrawn_only_after(long seed) {
    var history = anyHistory(seed);
    assertThat(history)
        .filteredOn(e -> e instanceof ReleaseEvent.ReleasePublished)
        .hasSizeLessThanOrEqualTo(1);
    if (Release.from(history) instanceof Release.Withdrawn) {
      assertThat(history).hasAtLeastOneElementOfType(ReleaseEvent.ReleasePublished.class);
    }
  }

  @Test
  void many_of_the_seeds_do_publish_and_some_open_the_gate() {
    var published =
        seeds()
            .mapToObj(seed -> Release.from(anyHistory(seed)))
            .filter(release -> release instanceof Release.Published)
            .toList();
    assertThat(published).hasSizeGreaterThan(20);
    assertThat(published)
        .filteredOn(release -> AGREEMENT.equals(release.findOrder().orElseThrow().agreement()))
        .isNotEmpty()
        .allMatch(release ->
            AccessGate.decide(active(), release, RITA, Conditions.ALL_MET, NOW)
                instanceof Access.Open);
  }

  private static List<ReleaseEvent> anyHistory(long seed) {
    var random = new Random(seed);
    var history = new ArrayList<ReleaseEvent>();
    for (int i = 0; i < 120; i++) {
      var release = Release.from(history);
      var command = anyCommand(random, release);
      if (ReleaseRules.decide(release, command, anyInstant(random))
          instanceof Decision.Accepted<ReleaseEvent>(var events)) {
        history.addAll(events);
      }
    }
    return history;
  }

  private static ReleaseCommand anyCommand(Random random, Release release) {
    var person = anyOf(random, PEOPLE);
    var build = new BuildId(new UUID(8, random.nextInt(2)));
    if (release instanceof Release.Building building && random.nextInt(3) > 0) {
      build = building.build();
    }
    var check =
        release instanceof Release.Publishing publishing && random.nextInt(3) > 0
            ? publishing.check()
            : new CheckId(new UUID(8, random.nextInt(2)));
    return switch (random.nextInt(11)) {
      case 0, 1 ->
          new ReleaseCommand.Request(
              anyStanding(random),
              new Conditions(random.nextInt(2)),
              APPLICATION,
              SELECTION,
              anyOf(random, List.of(Linking.values())),
              build,
              person);
      case 2 -> new ReleaseCommand.ReportBuilt(build, anyContents(random));
      case 3 -> new ReleaseCommand.ReportFailed(build, BuildFailure.SOURCE_MISSING);
      case 4 ->
          new ReleaseCommand.BuildAgain(anyStanding(random), new BuildId(new UUID(8, 9)), person);
      case 5 -> new ReleaseCommand.Approve(person, anyContents(random).manifest());
      case 6, 7 ->
          new ReleaseCommand.Publish(
              anyStanding(random),
              Conditions.ALL_MET,
              anyContents(random).manifest(),
              check,
              person);
      case 8, 9 ->
          new ReleaseCommand.ReportChecked(
              check,
              anyStanding(random),
              Conditions.ALL_MET,
              anyContents(random).manifest(),
              random.nextInt(4) / 3);
      default ->
          random.nextBoolean()
              ? new ReleaseCommand.Withdraw(WithdrawReason.REPLACED)
              : new ReleaseCommand.BuildAgain(anyStanding(random), build, person);
    };
  }

  private static Contents anyContents(Random random) {
    var manifest = Sha256.of("manifest " + random.nextInt(2));
    return new Contents(manifest, 1, 1, CONTENTS.counts());
  }

  private static AgreementPermit anyStanding(Random random) {
    var agreement = random.nextInt(4) == 0 ? new AgreementId(new UUID(7, 99)) : AGREEMENT;
    return new AgreementPermit(
        agreement, random.nextInt(4) > 0, active().from(), active().until(), Set.of(RITA));
  }

  /** Mostly within the agreement's term, sometimes at its very ends or beyond. */
  private static Instant anyInstant(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> active().until();
      case 1 -> active().from().minus(Duration.ofDays(1));
      case 2 -> active().from();
      default -> NOW;
    };
  }

  private static <T> T anyOf(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
