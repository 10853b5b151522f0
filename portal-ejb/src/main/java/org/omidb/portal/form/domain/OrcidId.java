package org.omidb.portal.form.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ORCID iD: 15 digits and a check character (ISO 7064, MOD 11-2), in groups of four, as
 * support.orcid.org writes it. People type it with or without its address and hyphens.
 */
public final class OrcidId {

  /** That of an invented researcher, from orcid.org. */
  public static final String EXAMPLE = "0000-0002-1825-0097";

  private static final Pattern ADDRESS =
      Pattern.compile("^(https?://)?(www\\.)?orcid\\.org/", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("[\\s‐‑–-]");
  private static final Pattern CHARACTERS = Pattern.compile("\\d{15}[\\dX]");
  private static final Pattern GROUP = Pattern.compile(".{4}(?!$)");

  private OrcidId() {}

  /** As it is stored, in one way however it was typed; what is none stays as it is. */
  public static String canonical(String text) {
    return characters(text).map(it -> GROUP.matcher(it).replaceAll("$0-")).orElse(text);
  }

  /** What is wrong with it, as the rest of a sentence. */
  public static Optional<String> problem(String text) {
    return characters(text)
        .map(it ->
            check(it) == it.charAt(15)
                ? Optional.<String>empty()
                : Optional.of("is mistyped: its last digit does not fit the others"))
        .orElse(Optional.of("must have 16 digits, like " + EXAMPLE));
  }

  private static Optional<String> characters(String text) {
    var bare = BETWEEN.matcher(ADDRESS.matcher(text).replaceFirst("")).replaceAll("");
    return Optional.of(bare.toUpperCase(Locale.ROOT))
        .filter(it -> CHARACTERS.matcher(it).matches());
  }

  private static char check(String characters) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + Character.digit(characters.charAt(i), 10)) * 2;
    }
    int rest = (12 - total % 11) % 11;
    return rest == 10 ? 'X' : Character.forDigit(rest, 10);
  }
}
