package org.omidb.portal.catalogue.domain;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A name that its owner has not given to anything else, so that lists tell the two apart. */
public final class NumberedName {

  private static final Pattern NUMBER = Pattern.compile(" \\([0-9]+\\)");

  private NumberedName() {}

  /**
   * The name itself if it is free, else with the first number behind it that makes it so: "Normal
   * cases (2)". A long name loses its end to the number.
   *
   * @param longest how many characters it may have
   */
  public static String free(String name, int longest, Predicate<String> taken) {
    return taken.test(name)
        ? IntStream.iterate(2, number -> number + 1)
            .mapToObj(number -> numbered(name, longest, " (" + number + ")"))
            .filter(taken.negate())
            .findFirst()
            .orElseThrow()
        : name;
  }

  /** Whether something that was to have a name has it, or the name with a number behind it. */
  public static boolean isOf(String name, String given) {
    return given.equals(name)
        || given.startsWith(name + " (")
            && NUMBER.matcher(given.substring(name.length())).matches();
  }

  private static String numbered(String name, int longest, String number) {
    int room = longest - number.length();
    int kept = Math.min(room, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + number;
  }
}
