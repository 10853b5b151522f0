package org.omidb.portal.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;

/**
 * How the values of a column may leave. A value that is not of the column's form is withheld: in a
 * column of codes a name is not a code, wherever it came from.
 */
sealed interface Column {

  /** The value as it stands; empty if it is not of the column's form. */
  Optional<String> fitting(String value);

  /** The value as it goes out; empty if it is withheld. */
  default Optional<String> disclose(String value, ClientPseudonyms pseudonyms) {
    return fitting(value);
  }

  /** A date, moved with all dates of the client; in the form in which it stood. */
  record Date() implements Column {

    private static final List<DateTimeFormatter> FORMS =
        List.of(form("uuuu-MM-dd"), form("uuuuMMdd"), form("dd/MM/uuuu"));
    private static final int TIME_BEGINS = 10;

    private static DateTimeFormatter form(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Optional<String> fitting(String value) {
      return find(value).map(LocalDate::toString);
    }

    @Override
    public Optional<String> disclose(String value, ClientPseudonyms pseudonyms) {
      var date = withoutTime(value.strip());
      return FORMS.stream()
          .flatMap(
              form -> parsed(date, form).map(day -> pseudonyms.shift(day).format(form)).stream())
          .findFirst();
    }

    /** The day, in whichever form it stands. */
    static Optional<LocalDate> find(String value) {
      var date = withoutTime(value.strip());
      return FORMS.stream().flatMap(form -> parsed(date, form).stream()).findFirst();
    }

    /** The time of day could tell a woman apart, and no reader wants it. */
    private static String withoutTime(String value) {
      return value.length() > TIME_BEGINS && " T".indexOf(value.charAt(TIME_BEGINS)) >= 0
          ? value.substring(0, TIME_BEGINS)
          : value;
    }

    private static Optional<LocalDate> parsed(String value, DateTimeFormatter form) {
      try {
        return Optional.of(LocalDate.parse(value, form));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }

  /** A measured or counted number; too short for an NHS number or a telephone number. */
  record Figure() implements Column {
    @Override
    public Optional<String> fitting(String value) {
      return Optional.of(value.strip()).filter(v -> v.matches("-?\\d{1,5}(\\.\\d{1,3})?"));
    }
  }

  /** An age in years; above ninety it is ninety, as in the headers of the images. */
  record Age() implements Column {

    private static final String HIGHEST = "90";

    @Override
    public Optional<String> fitting(String value) {
      return Optional.of(value.strip()).filter(v -> v.matches("\\d{1,3}(\\.\\d{1,3})?"));
    }

    @Override
    public Optional<String> disclose(String value, ClientPseudonyms pseudonyms) {
      return fitting(value)
          .map(age -> new BigDecimal(age).compareTo(new BigDecimal(HIGHEST)) > 0 ? HIGHEST : age);
    }
  }

  /**
   * Codes of a list, with spaces between them, or the text of one of them.
   *
   * @param shortest so many characters name nobody: older code lists are not all written down
   */
  record Codes(Map<String, String> texts, int shortest) implements Column {

    public Codes {
      texts = Map.copyOf(texts);
    }

    @Override
    public Optional<String> fitting(String value) {
      var stripped = value.strip();
      boolean known =
          texts.containsKey(stripped)
              || texts.containsValue(stripped)
              || Arrays.stream(stripped.split("\\s+"))
                  .allMatch(code ->
                      texts.containsKey(code) || code.matches("[A-Za-z0-9+-]{1," + shortest + "}"));
      return known && !stripped.isEmpty() ? Optional.of(stripped) : Optional.empty();
    }
  }

  /** A text that only goes out as the text of one of its codes. */
  record CodeText(Map<String, String> texts) implements Column {
    public CodeText {
      texts = Map.copyOf(texts);
    }

    @Override
    public Optional<String> fitting(String value) {
      var stripped = value.strip();
      return texts.containsValue(stripped)
          ? Optional.of(stripped)
          : Optional.ofNullable(texts.get(stripped));
    }
  }

  /** One of a few words. */
  record Words(List<String> words) implements Column {
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public Optional<String> fitting(String value) {
      return Optional.of(value.strip()).filter(words::contains);
    }
  }

  /** What a maker calls a machine, and other words that are not about a person. */
  record Text(int length) implements Column {
    @Override
    public Optional<String> fitting(String value) {
      return Optional.of(value.strip()).filter(v -> !v.isEmpty() && v.length() <= length);
    }
  }
}
