package org.omidb.portal.shared.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.TypedDate.Part;

/**
 * One of the three fields of a date, and which parts of the date stand in it. Mostly that is the
 * one that it asks for; people also write "28 Nov" or a whole date into one, a word for the month
 * where the day is asked for, or the year first. Numbers alone are read in the order of the United
 * Kingdom, day, month, year, unless the year of four figures comes first.
 */
record DateField(Part asked, List<String> words) {

  private static final Pattern WORD =
      Pattern.compile("(?<number>\\p{Nd}+)(?:st|nd|rd|th)?|\\p{L}+", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:\\p{Nd}+(?:st|nd|rd|th)?|\\p{L}+)[\\s,./\u2010-\u2013-]*)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

  /** Beside the day of the month they say nothing more. */
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "the|of|mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(r(s(day)?)?)?|fri(day)?|sat(urday)?"
              + "|sun(day)?");

  private static final int LONGEST = 40;

  DateField {
    words = List.copyOf(words);
  }

  /** All that the three fields say of each part; a part of which they say two things has two. */
  static Map<Part, Set<String>> readAll(String day, String month, String year) {
    var first = of(Part.DAY, day);
    var second = of(Part.MONTH, month);
    var third = of(Part.YEAR, year);
    if (first.isOnly(YEAR) && third.isOnly(NUMBER) && !third.isOnly(YEAR)) {
      first = new DateField(Part.YEAR, first.words);
      third = new DateField(Part.DAY, third.words);
    } else if (first.isMonthInWords() && second.isOnly(NUMBER)) {
      first = new DateField(Part.MONTH, first.words);
      second = new DateField(Part.DAY, second.words);
    }
    var all = new EnumMap<Part, Set<String>>(Part.class);
    for (var field : List.of(first, second, third)) {
      field
          .parts(!first.words.isEmpty())
          .forEach((part, text) -> {
            var told = all.computeIfAbsent(part, key -> new LinkedHashSet<>());
            if (told.stream().noneMatch(other -> same(part, other, text))) {
              told.add(text);
            }
          });
    }
    return all;
  }

  private static DateField of(Part asked, String text) {
    var words = new ArrayList<String>();
    if (text.length() > LONGEST || !DATE.matcher(text).matches()) {
      return new DateField(asked, text.isEmpty() ? List.of() : List.of(text));
    }
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(Optional.ofNullable(matcher.group("number")).orElseGet(matcher::group));
    }
    if (words.stream().anyMatch(word -> NUMBER.matcher(word).matches())) {
      words.removeIf(word -> PASSED_OVER.matcher(word.toLowerCase(Locale.ROOT)).matches());
    }
    return new DateField(asked, words);
  }

  private boolean isOnly(Pattern pattern) {
    return words.size() == 1 && pattern.matcher(words.getFirst()).matches();
  }

  private boolean isMonthInWords() {
    return words.size() == 1
        && !isOnly(NUMBER)
        && TypedDate.monthNumber(words.getFirst()).isPresent();
  }

  /**
   * What stands in it.
   *
   * @param hasDay whether the field of the day has something, so that "11 26" elsewhere has none
   */
  private Map<Part, String> parts(boolean hasDay) {
    var numbers = words.stream().filter(word -> NUMBER.matcher(word).matches()).toList();
    var others = words.stream().filter(word -> !NUMBER.matcher(word).matches()).toList();
    if (others.size() > 1 || numbers.size() + others.size() > Part.values().length) {
      return Map.of(asked, String.join(" ", words));
    }
    if (isMonthInWords()) {
      return Map.of(Part.MONTH, words.getFirst());
    }
    if (words.size() == 1) {
      return Map.of(isOnly(YEAR) ? Part.YEAR : asked, words.getFirst());
    }
    var parts = inOrder(numbers, others.isEmpty(), hasDay);
    if (!others.isEmpty()) {
      parts.put(Part.MONTH, others.getFirst());
    }
    return parts;
  }

  private EnumMap<Part, String> inOrder(List<String> numbers, boolean withMonth, boolean hasDay) {
    var order = new ArrayList<>(List.of(Part.DAY, Part.MONTH, Part.YEAR));
    if (!withMonth) {
      order.remove(Part.MONTH);
    }
    boolean yearFirst = !numbers.isEmpty() && YEAR.matcher(numbers.getFirst()).matches();
    boolean yearLast = numbers.size() > 1 && YEAR.matcher(numbers.getLast()).matches();
    if (numbers.size() < order.size()) {
      boolean dayElsewhere = hasDay && (asked == Part.YEAR || asked == Part.MONTH && withMonth);
      order.remove(yearFirst || yearLast || dayElsewhere ? Part.DAY : Part.YEAR);
    }
    if (yearFirst && !yearLast) {
      order = new ArrayList<>(order.reversed());
    }
    var parts = new EnumMap<Part, String>(Part.class);
    for (int i = 0; i < numbers.size(); i++) {
      parts.put(order.get(i), numbers.get(i));
    }
    return parts;
  }

  private static boolean same(Part part, String one, String other) {
    return part == Part.MONTH
        ? TypedDate.monthNumber(one).isPresent()
            && TypedDate.monthNumber(one).equals(TypedDate.monthNumber(other))
        : one.equals(other) || value(one).isPresent() && value(one).equals(value(other));
  }

  private static Optional<Integer> value(String number) {
    return Optional.of(number)
        .filter(it -> it.length() <= 4 && NUMBER.matcher(it).matches())
        .map(Integer::valueOf);
  }
}
