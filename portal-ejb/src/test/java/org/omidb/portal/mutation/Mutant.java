package org.omidb.portal.mutation;

import java.util.regex.Pattern;

/**
 * One change that PIT has made to the code, and what came of it.
 *
 * @param type the class below {@code org.omidb.portal}, such as {@code review.domain.Review$Open}
 * @param method as the source has it; what a lambda does counts as its method's
 * @param mutator the kind of change, such as {@code VoidMethodCall}
 */
record Mutant(String type, String method, int line, String mutator, Fate fate) {

  static final String ROOT = "org.omidb.portal.";
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  /** Whether a test has noticed. */
  enum Fate {
    /** A test failed, or did not end. */
    KILLED,
    SURVIVED,
    /** No test comes to that line. */
    NOT_REACHED
  }

  /**
   * A line of PIT's report.
   *
   * @param status as PIT writes it; an endless loop or a full heap fails a test as well
   */
  static Mutant of(String type, String method, int line, String mutator, String status) {
    var lambda = LAMBDA.matcher(method);
    var name = lambda.matches() ? lambda.group(1) : method;
    return new Mutant(
        type.substring(ROOT.length()),
        switch (name) {
          case "new" -> "<init>";
          case "static" -> "<clinit>";
          default -> name;
        },
        line,
        mutator.replaceFirst(".*\\.", "").replace("Mutator", ""),
        switch (status) {
          case "KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE" -> Fate.KILLED;
          case "SURVIVED" -> Fate.SURVIVED;
          case "NO_COVERAGE" -> Fate.NOT_REACHED;
          default -> throw new IllegalArgumentException("PIT says " + status);
        });
  }

  String packageName() {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** As the list of guards names its method. */
  String place() {
    return type + "#" + method;
  }

  boolean killed() {
    return fate == Fate.KILLED;
  }
}
