package org.omidb.portal.deidentify;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Every day that a text may mean: year first or last, day and month in both orders, with signs or
 * without, months in words ({@link MonthNames}). Years of two digits count with two digits of day
 * and month beside them, so that "1.8.16" stays a version.
 */
final class WrittenDates {

  private static final Pattern PART = Pattern.compile("[0-9]++|[^0-9 ]++");
  private static final Set<String> BETWEEN =
      Set.of(
          "st", "nd", "rd", "th", "of", "the", "t", "er", "re", "o", "a", "de", "del", "dell", "di",
          "d", "do", "da", "du", "le", "el", "l", "den", "der", "vom", "van", "年", "月", "日", "년",
          "월", "일");

  private static final int CENTURY = 100;
  private static final int COMPACT = 8;

  /** No woman was born earlier. */
  private static final int FIRST_YEAR = 1850;

  private final List<String> parts;
  private final Predicate<LocalDate> asked;

  private WrittenDates(List<String> parts, Predicate<LocalDate> asked) {
    this.parts = parts;
    this.asked = asked;
  }

  /** Whether the text may mean one of the days asked for. */
  static boolean in(String text, Predicate<LocalDate> asked) {
    var parts =
        PART.matcher(PlainWords.of(text))
            .results()
            .map(part -> part.group())
            .filter(part -> !BETWEEN.contains(part))
            .toList();
    return new WrittenDates(parts, asked).any();
  }

  /** The days that the text may mean. */
  static List<LocalDate> all(String text) {
    var all = new ArrayList<LocalDate>();
    in(text, day -> !all.add(day));
    return all;
  }

  private boolean any() {
    for (int i = 0; i < parts.size(); i++) {
      if (digits(parts.get(i)) && compact(parts.get(i))
          || i + 1 < parts.size() && ordinal(parts.get(i), parts.get(i + 1))
          || i + 2 < parts.size() && three(parts.get(i), parts.get(i + 1), parts.get(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Digits without signs: eight of them at any place, or six, or year and day of the year. */
  private boolean compact(String digits) {
    for (int i = 0; i + COMPACT <= digits.length(); i++) {
      String eight = digits.substring(i, i + COMPACT);
      if (numbers(eight.substring(0, 4), eight.substring(4, 6), eight.substring(6))
          || numbers(eight.substring(0, 2), eight.substring(2, 4), eight.substring(4))) {
        return true;
      }
    }
    return switch (digits.length()) {
      case 6, 12 -> numbers(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6));
      case 7 -> ordinal(digits.substring(0, 4), digits.substring(4));
      default -> false;
    };
  }

  private boolean ordinal(String year, String day) {
    return year.length() == 4
        && day.length() == 3
        && digits(year)
        && digits(day)
        && number(year) >= FIRST_YEAR
        && number(day) > 0
        && number(day) <= Year.of(number(year)).length()
        && asked.test(LocalDate.ofYearDay(number(year), number(day)));
  }

  private boolean three(String first, String second, String third) {
    if (digits(first) && digits(second) && digits(third)) {
      return numbers(first, second, third);
    }
    if (digits(first) && digits(third)) {
      return MonthNames.of(second).stream()
          .anyMatch(month ->
              years(third).stream().anyMatch(year -> day(year, month, first))
                  || first.length() == 4 && day(number(first), month, third));
    }
    return digits(second)
        && digits(third)
        && MonthNames.of(first).stream()
            .anyMatch(month -> years(third).stream().anyMatch(year -> day(year, month, second)));
  }

  private boolean numbers(String first, String second, String third) {
    if (first.length() == 4) {
      return either(number(first), second, third);
    }
    if (third.length() == 4) {
      return either(number(third), second, first);
    }
    boolean twos = first.length() == 2 && second.length() == 2 && third.length() == 2;
    return twos
        && (years(third).stream().anyMatch(year -> either(year, second, first))
            || years(first).stream().anyMatch(year -> either(year, second, third)));
  }

  /** Day and month in either order. */
  private boolean either(int year, String one, String other) {
    return day(year, small(one), other) || day(year, small(other), one);
  }

  private boolean day(int year, int month, String day) {
    int at = small(day);
    return year >= FIRST_YEAR
        && month >= 1
        && month <= 12
        && at >= 1
        && at <= YearMonth.of(year, month).lengthOfMonth()
        && asked.test(LocalDate.of(year, month, at));
  }

  /** The years that two or four digits may mean. */
  private static List<Integer> years(String digits) {
    return switch (digits.length()) {
      case 4 -> List.of(number(digits));
      case 2 -> List.of(19 * CENTURY + number(digits), 20 * CENTURY + number(digits));
      default -> List.of();
    };
  }

  private static boolean digits(String part) {
    return PlainWords.digit(part.charAt(0));
  }

  private static int small(String digits) {
    return digits.length() <= 2 ? number(digits) : 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
