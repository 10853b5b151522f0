package org.omidb.portal.web.tags;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the three fields of a date say together, as it was sent.
 *
 * @param parts day, month and year; empty where nothing was entered
 */
record SentDate(List<String> parts) {

  static final List<String> NAMES = List.of("day", "month", "year");

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2999;
  private static final String BETWEEN = "|";

  /** The fields are no date; the message goes on from the field's name. */
  static final class NoDateException extends Exception {

    private static final long serialVersionUID = 1;

    NoDateException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  SentDate {
    parts = List.copyOf(parts);
  }

  /**
   * What {@link #submitted()} has written; a form that came without the fields leaves them empty.
   */
  static SentDate of(@Nullable Object submitted) {
    return new SentDate(
        submitted instanceof String text
            ? List.of(text.split("\\|", -1))
            : NAMES.stream().map(name -> "").toList());
  }

  static SentDate of(LocalDate date) {
    return new SentDate(
        List.of("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear()));
  }

  /** One text for the three. */
  String submitted() {
    return String.join(BETWEEN, parts.stream().map(part -> part.replace(BETWEEN, "?")).toList());
  }

  /**
   * The date; nothing if nothing was entered.
   *
   * @throws NoDateException if something else was
   */
  Optional<LocalDate> date() throws NoDateException {
    if (parts.stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    var missing =
        IntStream.range(0, NAMES.size())
            .filter(i -> parts.get(i).isEmpty())
            .mapToObj(NAMES::get)
            .toList();
    if (!missing.isEmpty()) {
      throw new NoDateException("must include a " + String.join(" and ", missing), null);
    }
    try {
      var year = Integer.parseInt(parts.get(2));
      if (year < EARLIEST || year > LATEST) {
        throw new NoDateException("must have a year of four figures", null);
      }
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
    } catch (NumberFormatException | DateTimeException e) {
      throw new NoDateException("must be a real date, like 27 3 2027", e);
    }
  }
}
