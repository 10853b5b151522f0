package org.omidb.portal.deidentify;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Tag;

/**
 * Which values of identifying attributes identify at all. A word that stands for nothing (an
 * AccessionNumber {@code REMOVED}, a PatientName {@code Anonymous}) would be found in every text
 * and stop every release.
 *
 * <p>What numbers an order or a study counts if it has a digit. What names a person, a place or a
 * machine counts unless it is one of the words below. Neither counts if it is one character over
 * and over ({@code 00000000}).
 */
public final class IdentifierRule {

  private static final Set<Tag> OF_ORDERS =
      Stream.of(
              "AccessionNumber",
              "StudyID",
              "RequestedProcedureID",
              "ScheduledProcedureStepID",
              "PerformedProcedureStepID",
              "FillerOrderNumberImagingServiceRequest",
              "PlacerOrderNumberImagingServiceRequest",
              "SpecimenAccessionNumber",
              "AdmissionID",
              "ServiceEpisodeID")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

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
        || !OF_ORDERS.contains(attribute) && !WORDS_FOR_NOTHING.contains(plain);
  }

  /** Whether a part of such a value does; one sign is a name in scripts that write words so. */
  static boolean mayName(Tag attribute, String part) {
    return counts(attribute, part) || part.chars().anyMatch(c -> c > 0x7F);
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
