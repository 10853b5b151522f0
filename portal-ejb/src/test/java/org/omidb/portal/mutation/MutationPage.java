package org.omidb.portal.mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.omidb.portal.mutation.Mutant.Fate;

/**
 * The page {@code docs/reference/mutation.md}.
 *
 * @param machine what the runs were made on
 * @param missing features that nobody has run since the reports were thrown away
 */
record MutationPage(String machine, List<Report> reports, List<String> missing, Guards guards) {

  private static final int AIM = 85;

  MutationPage {
    reports = List.copyOf(reports);
    missing = List.copyOf(missing);
  }

  String text() {
    return """
    # What no test would notice

    Written by `./portal mutation`; do not edit.

    - %s
    - PIT 1.30.0: its default mutators, and those that take a condition out

    PIT changes the code at one place, runs the tests that come there, and does so for every
    condition, number, call and answer. A change that no test fails with survives. The tests are
    those of the feature itself and of the features that lean on its rules. Those that need the
    database are left out, so that services which only join queries show low scores here.

    | package | mutants | killed | survived | not reached | score | run |
    |---|---:|---:|---:|---:|---:|---|
    %s
    Not run: %s.

    The aim in the domains is %d %%: %s

    ## Guards

    A guard is a method in which something is checked and refused; `guards.txt` of `portal-ejb`
    lists them, and a test keeps the list whole. No mutant of theirs may survive: %s
    %s
    ## Guards that are seen by a test with the database

    Their check is in SQL, or in what one transaction reads and writes.

    | guard | test |
    |---|---|
    %s
    ## Mutants that do what the code does

    %s
    """
        .formatted(
            machine,
            rows(),
            missing.isEmpty() ? "nothing" : String.join(", ", missing),
            AIM,
            below(),
            open().isEmpty() ? "none does." : "**these do.**",
            open().stream()
                    .map(it ->
                        "\n- `%s`, line %d: %s".formatted(it.place(), it.line(), it.mutator()))
                    .collect(joining())
                + "\n",
            byDatabase(),
            excuses());
  }

  List<Mutant> open() {
    return guards.survivors(all());
  }

  private List<Mutant> all() {
    return reports.stream().flatMap(report -> report.mutants().stream()).toList();
  }

  private String rows() {
    var rows = new TreeMap<String, String>();
    for (var report : reports) {
      report.mutants().stream()
          .collect(groupingBy(Mutant::packageName))
          .forEach((name, mutants) -> rows.put(name, row(name, mutants, report)));
    }
    return String.join("", rows.values());
  }

  private static String row(String name, List<Mutant> mutants, Report report) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %d | %d | %d | %d %% | %s |%n",
        name,
        mutants.size(),
        count(mutants, Fate.KILLED),
        count(mutants, Fate.SURVIVED),
        count(mutants, Fate.NOT_REACHED),
        score(mutants),
        report.day());
  }

  private String below() {
    var below = new ArrayList<String>();
    all().stream()
        .filter(mutant -> mutant.packageName().endsWith(".domain"))
        .collect(
            groupingBy(Mutant::packageName, TreeMap::new, java.util.stream.Collectors.toList()))
        .forEach((name, mutants) -> {
          if (score(mutants) < AIM) {
            below.add("`" + name + "`");
          }
        });
    if (!below.isEmpty()) {
      return "missed by " + String.join(", ", below) + ".";
    }
    return missing.isEmpty() ? "met." : "met by all that were run.";
  }

  private String byDatabase() {
    return guards.guards().stream()
        .filter(guard -> guard.databaseTest().isPresent())
        .sorted(Comparator.comparing(Guards.Guard::place))
        .map(it -> "| `%s` | `%s` |%n".formatted(it.place(), it.databaseTest().orElseThrow()))
        .collect(joining());
  }

  private String excuses() {
    return guards.excuses().isEmpty()
        ? "None."
        : guards.excuses().stream()
            .map(it ->
                "- `%s`, %d × %s: %s".formatted(it.place(), it.count(), it.mutator(), it.why()))
            .collect(joining("\n"));
  }

  private static long count(List<Mutant> mutants, Fate fate) {
    return mutants.stream().filter(mutant -> mutant.fate() == fate).count();
  }

  private static long score(List<Mutant> mutants) {
    return count(mutants, Fate.KILLED) * 100 / mutants.size();
  }
}
