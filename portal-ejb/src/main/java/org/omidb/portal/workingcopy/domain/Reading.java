package org.omidb.portal.workingcopy.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what was typed, and collects what is wrong with it. In place of what cannot be read stands
 * something that causes no further fault.
 */
final class Reading {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
  private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*");

  private final List<String> faults = new ArrayList<>();

  void fault(String what) {
    faults.add(what);
  }

  /** Everything that is wrong so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  int whole(String typed, String noun, int otherwise) {
    if (WHOLE.matcher(typed).matches()) {
      return Integer.parseInt(typed);
    }
    fault(noun + " is a whole number, such as " + otherwise);
    return otherwise;
  }

  BigDecimal number(String typed, String noun, int otherwise) {
    if (NUMBER.matcher(typed).matches()) {
      return new BigDecimal(typed);
    }
    fault(noun + " is a number, such as " + otherwise);
    return BigDecimal.valueOf(otherwise);
  }

  /** One of these, by its name. */
  <E extends Enum<E>> E one(E[] of, String typed, String fault) {
    var found = find(of, typed);
    if (found.isEmpty()) {
      fault(fault);
    }
    return found.orElse(of[0]);
  }

  static <E extends Enum<E>> Optional<E> find(E[] of, String typed) {
    return Stream.of(of).filter(it -> it.name().equals(typed)).findFirst();
  }

  /** Each line in its parts, which stand between bars. */
  static List<List<String>> lines(String typed) {
    return typed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> List.of(PARTS.split(line, -1)))
        .toList();
  }
}
