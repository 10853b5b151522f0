package org.omidb.portal.deidentify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Tag;

/** The parts of a hospital's name, of an address or of a list of ids that may stand alone. */
final class PlaceNames {

  private static final Pattern LINES = Pattern.compile("[,;\\r\\n]++|/");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}']++");

  private static final Set<Tag> PLACES =
      Stream.of(
              "PatientAddress",
              "PersonAddress",
              "ReferringPhysicianAddress",
              "InstitutionName",
              "InstitutionAddress",
              "InstitutionalDepartmentName",
              "ResponsibleOrganization",
              "VerifyingOrganization",
              "HumanPerformerOrganization",
              "RequestingService",
              "PerformedLocation",
              "ScheduledProcedureStepLocation",
              "CurrentPatientLocation",
              "ClinicalTrialSiteName",
              "ClinicalTrialSponsorName",
              "IssuerOfPatientID")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  /** Words that stand in the names of many places. */
  private static final Set<String> COMMON =
      Set.of(
          "hospital",
          "hospitals",
          "infirmary",
          "clinic",
          "clinical",
          "centre",
          "center",
          "unit",
          "department",
          "service",
          "services",
          "trust",
          "foundation",
          "board",
          "health",
          "healthcare",
          "medical",
          "university",
          "general",
          "royal",
          "saint",
          "national",
          "county",
          "district",
          "city",
          "town",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "great",
          "upper",
          "lower",
          "street",
          "road",
          "lane",
          "avenue",
          "close",
          "drive",
          "house",
          "building",
          "floor",
          "suite",
          "breast",
          "screening",
          "imaging",
          "radiology",
          "mammography",
          "digital",
          "mobile",
          "england",
          "scotland",
          "wales",
          "ireland",
          "britain",
          "united",
          "kingdom",
          "programme",
          "research",
          "institute",
          "oncology",
          "cancer",
          "surgery",
          "women",
          "womens",
          "diagnostic",
          "diagnostics",
          "x-ray",
          "private",
          "group",
          "system",
          "systems");

  private static final int SHORTEST_ALONE = 5;

  private PlaceNames() {}

  static Stream<String> parts(Tag tag, String text) {
    var lines = LINES.splitAsStream(text).map(String::strip);
    var all = Stream.concat(Stream.of(text), lines);
    return PLACES.contains(tag) ? Stream.concat(all, words(text)) : all;
  }

  /** Each two words side by side that are not both common, and long words that are not. */
  private static Stream<String> words(String text) {
    var parts = new ArrayList<String>();
    for (String line : LINES.split(text, -1)) {
      List<String> words = Arrays.stream(SIGNS.split(line, -1)).filter(w -> !w.isEmpty()).toList();
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        if (word.length() >= SHORTEST_ALONE && !common(word)) {
          parts.add(word);
        }
        if (i + 1 < words.size() && !(common(word) && common(words.get(i + 1)))) {
          parts.add(word + " " + words.get(i + 1));
        }
      }
    }
    return parts.stream();
  }

  /** What the standard has a word for is no place by itself either. */
  private static boolean common(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return COMMON.contains(plain) || Terms.areWords(PlainWords.of(word));
  }
}
