package org.omidb.portal.web.tags;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.TypedDate;

/**
 * What the three fields of a date say together, as it was sent.
 *
 * @param parts day, month and year; empty where nothing was entered
 */
record SentDate(List<String> parts) {

  private static final String BETWEEN = "|";

  SentDate {
    parts = List.copyOf(parts);
  }

  /**
   * What {@link #submitted()} has written; a form that came without the fields leaves them empty.
   */
  static SentDate of(@Nullable Object submitted) {
    return new SentDate(
        submitted instanceof String text ? List.of(text.split("\\|", -1)) : List.of("", "", ""));
  }

  static SentDate of(LocalDate date) {
    return new SentDate(
        List.of("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear()));
  }

  /** What stood in the fields of a draft; fields that are missing were empty. */
  static SentDate ofFields(List<?> fields) {
    return new SentDate(
        IntStream.range(0, TypedDate.Part.values().length)
            .mapToObj(part -> part < fields.size() ? String.valueOf(fields.get(part)) : "")
            .toList());
  }

  /** One text for the three. */
  String submitted() {
    return String.join(BETWEEN, parts.stream().map(part -> part.replace(BETWEEN, "?")).toList());
  }

  String part(TypedDate.Part part) {
    return switch (part) {
      case DAY -> parts.get(0);
      case MONTH -> parts.get(1);
      case YEAR -> parts.get(2);
    };
  }

  TypedDate typed() {
    return new TypedDate(parts.get(0), parts.get(1), parts.get(2));
  }
}
