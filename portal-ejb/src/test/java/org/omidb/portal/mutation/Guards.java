package org.omidb.portal.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The list {@code guards.txt}: the methods in which something is checked and refused, so that no
 * mutant of theirs may survive.
 */
record Guards(List<Guard> guards, List<Equal> excuses) {

  private static final Pattern GUARD =
      Pattern.compile("(?<place>[\\w.$]+#[\\w<>*]+)(?: +by (?<test>\\w+#\\w+))?");
  private static final Pattern EQUAL =
      Pattern.compile(
          "same +(?<place>[\\w.$]+#[\\w<>]+) +(?<mutator>\\w+) +(?<count>\\d+): +(?<why>.+)");

  /**
   * One of them.
   *
   * @param place {@code review.domain.ReviewRules#close}, or {@code #*} for all methods of a class
   * @param databaseTest the test that fails without it, where that needs the database: PIT, which
   *     leaves such tests out, cannot tell
   */
  record Guard(String place, Optional<String> databaseTest) {
    boolean holds(String somewhere) {
      return place.endsWith("#*")
          ? somewhere.startsWith(place.substring(0, place.length() - 1))
          : place.equals(somewhere);
    }
  }

  /** Mutants that do what the code does, so that no test could tell. */
  record Equal(String place, String mutator, int count, String why) {
    boolean is(Mutant mutant) {
      return mutant.place().equals(place) && mutant.mutator().equals(mutator);
    }
  }

  Guards {
    guards = List.copyOf(guards);
    excuses = List.copyOf(excuses);
  }

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException naming the first line that says neither
   */
  static Guards parse(List<String> lines) {
    var guards = new ArrayList<Guard>();
    var excuses = new ArrayList<Equal>();
    for (var line : lines.stream().filter(Predicate.not(Guards::isComment)).toList()) {
      var guard = GUARD.matcher(line.strip());
      var equal = EQUAL.matcher(line.strip());
      if (guard.matches()) {
        guards.add(new Guard(guard.group("place"), Optional.ofNullable(guard.group("test"))));
      } else if (equal.matches()) {
        excuses.add(
            new Equal(
                equal.group("place"),
                equal.group("mutator"),
                Integer.parseInt(equal.group("count")),
                equal.group("why")));
      } else {
        throw new IllegalArgumentException("Not a line of the list of guards: " + line);
      }
    }
    return new Guards(guards, excuses);
  }

  /** The portal's own list, from the folder of this module. */
  static Guards read(Path module) {
    try {
      return parse(Files.readAllLines(module.resolve("src/test/mutation/guards.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  Optional<Guard> find(String place) {
    return guards.stream().filter(guard -> guard.holds(place)).findFirst();
  }

  /** Those that nothing excuses: in a guard, not killed, not equal, not a database test's. */
  List<Mutant> survivors(List<Mutant> mutants) {
    var left = new ArrayList<Mutant>();
    for (var mutant : mutants) {
      boolean open =
          !mutant.killed()
              && find(mutant.place()).filter(guard -> guard.databaseTest().isEmpty()).isPresent();
      if (open && !excused(mutant, mutants)) {
        left.add(mutant);
      }
    }
    return left;
  }

  /** An excuse holds for as many as it names and no more. */
  private boolean excused(Mutant mutant, List<Mutant> mutants) {
    return excuses.stream()
        .filter(equal -> equal.is(mutant))
        .anyMatch(equal ->
            mutants.stream().filter(other -> !other.killed() && equal.is(other)).count()
                <= equal.count());
  }
}
