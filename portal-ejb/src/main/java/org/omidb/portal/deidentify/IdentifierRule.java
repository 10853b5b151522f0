package org.omidb.portal.deidentify;

import java.util.Locale;
import java.util.Set;
import org.omidb.portal.dicom.Tag;

/**
 * Which values of identifying attributes identify at all. A word that stands for nothing (an
 * AccessionNumber {@code REMOVED}, a PatientName {@code Anonymous}) would be found in every text
 * and stop every release.
 *
 * <p>What numbers something (an order, a study, a machine) counts if it has a digit. What names a
 * person counts unless it is one of the words below. Neither counts if it is one character over and
 * over ({@code 00000000}).
 */
public final class IdentifierRule {

  private static final Set<Tag> OF_PERSONS =
      Set.of(
          Tag.of("PatientID"),
          Tag.of("OtherPatientIDs"),
          Tag.of("PatientName"),
          Tag.of("OtherPatientNames"));

  /** Without their spaces and signs. */
  private static final Set<String> WORDS_FOR_NOTHING =
      Set.of(
          "removed",
          "anon",
          "anonymous",
          "anonymised",
          "anonymized",
          "anonymouspatient",
          "deidentified",
          "pseudonymised",
          "pseudonymized",
          "none",
          "null",
          "nil",
          "unknown",
          "unnamed",
          "undefined",
          "unspecified",
          "notspecified",
          "notknown",
          "notavailable",
          "notapplicable",
          "noname",
          "nobody",
          "empty",
          "blank",
          "default",
          "dummy",
          "hidden",
          "redacted",
          "masked",
          "deleted",
          "erased",
          "withheld",
          "suppressed",
          "patient",
          "name",
          "yes",
          "no");

  private IdentifierRule() {}

  /** Whether this value of that attribute identifies a person, an order, a study or a machine. */
  public static boolean counts(Tag attribute, String text) {
    var plain = plain(text);
    if (plain.chars().distinct().count() < 2) {
      return false;
    }
    return plain.chars().anyMatch(Character::isDigit)
        || OF_PERSONS.contains(attribute) && !WORDS_FOR_NOTHING.contains(plain);
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
