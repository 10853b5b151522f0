package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.shared.domain.PersonId;

/** What holds of any team, any form and any accounts. The seed in a failing name replays it. */
class DataTeamPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  /** Somebody the answers name for data is asked, is missing, has gone, or was spoken for. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_who_is_named_for_data_is_passed_over(long seed) {
    var it = new Case(seed);
    var team = DataTeam.of(it.applicants, it.facts);
    for (var row : it.rows()) {
      var present = it.with(row.address(), it.present());
      boolean seen =
          !row.touches()
              || team.missing().contains(row)
              || it.applicants.withoutAccess().contains(new NamedRow(1, row.row()))
              || !it.with(row.address(), it.applicants.gone()).isEmpty()
              || !present.isEmpty();
      assertThat(seen).as("row %d", row.row()).isTrue();
      if (row.touches()) {
        assertThat(team.asked()).containsAll(present);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void only_who_applies_is_asked_and_nobody_who_applies_is_missing(long seed) {
    var it = new Case(seed);
    var team = DataTeam.of(it.applicants, it.facts);
    assertThat(it.present()).containsAll(team.asked());
    for (var row : team.missing()) {
      assertThat(it.with(row.address(), it.present())).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void who_is_not_asked_was_said_not_to_access_data_or_is_not_in_a_table_that_there_is(long seed) {
    var it = new Case(seed);
    var team = DataTeam.of(it.applicants, it.facts);
    for (var person : it.present()) {
      if (!team.asked().contains(person)) {
        var answers = it.facts.answers().orElseThrow();
        boolean author = person.equals(answers.author());
        assertThat(author ? answers.own().isPresent() : answers.members().isPresent()).isTrue();
      }
    }
  }

  private static final class Case {
    final Random random;
    final Applicants applicants;
    final TeamFacts facts;

    Case(long seed) {
      random = new Random(seed);
      var members = new HashMap<PersonId, CoApplicantRole>();
      var gone = new HashSet<PersonId>();
      for (int i = 1; i < 5; i++) {
        switch (random.nextInt(3)) {
          case 0 -> members.put(person(i), CoApplicantRole.READ);
          case 1 -> gone.add(person(i));
          default -> {}
        }
      }
      var without = new HashSet<NamedRow>();
      for (int i = 1; i < 6; i++) {
        if (random.nextInt(4) == 0) {
          without.add(new NamedRow(1 + random.nextInt(2), i));
        }
      }
      applicants = new Applicants(person(0), members, List.of(), Map.of(), Map.of(), gone, without);
      var accounts = new HashMap<PersonId, String>();
      for (int i = 0; i < 5; i++) {
        accounts.put(person(i), random.nextInt(6) == 0 ? "" : "p" + i + "@example.org");
      }
      facts = new TeamFacts(answers(), accounts);
    }

    private Optional<TeamAnswers> answers() {
      if (random.nextInt(8) == 0) {
        return Optional.empty();
      }
      var rows = new ArrayList<NamedMember>();
      int count = random.nextInt(6);
      for (int i = 1; i <= count; i++) {
        var address = "p" + random.nextInt(7) + "@example.org";
        rows.add(
            new NamedMember(
                i,
                "Somebody",
                random.nextBoolean() ? address : address.toUpperCase(Locale.ROOT),
                random.nextBoolean()));
      }
      return Optional.of(
          new TeamAnswers(
              1,
              person(random.nextInt(5)),
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextBoolean()),
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(rows)));
    }

    List<NamedMember> rows() {
      return facts.answers().flatMap(TeamAnswers::members).orElse(List.of());
    }

    Set<PersonId> present() {
      var all = new HashSet<>(applicants.members().keySet());
      all.add(applicants.principal());
      return all;
    }

    Set<PersonId> with(String address, Set<PersonId> among) {
      var found = new HashSet<>(among);
      found.removeIf(
          person -> !facts.addresses().getOrDefault(person, "").equalsIgnoreCase(address));
      return found;
    }

    private static PersonId person(int number) {
      return new PersonId(new UUID(7, number));
    }
  }
}
