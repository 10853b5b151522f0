package org.omidb.portal.casefile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an expert said of a mark, in words; only what the release format knows is shown. */
final class MarkWords {

  private static final Set<String> CLASSES =
      Set.of(
          "ill_defined",
          "spiculated",
          "well_defined",
          "other",
          "unknown",
          "lucent-centred",
          "coarse_or_popcorn-like",
          "egg_shell_or_rim",
          "rod-like",
          "round_and_punctate");

  private static final Map<String, String> CONSPICUITY =
      Map.of(
          "Obvious", "Obvious",
          "Subtle", "Subtle",
          "Very_subtle", "Very subtle",
          "Occult", "Occult",
          "not_recalled", "Not recalled");

  /** In the order in which they are told. */
  private static final List<String> FLAGS =
      List.of(
          "SuspiciousCalcifications",
          "WithCalcification",
          "ArchitecturalDistortion",
          "FocalAsymmetry",
          "Dystrophic",
          "FatNecrosis",
          "MilkOfCalcium",
          "OtherBenignCluster",
          "PlasmaCellMastitis",
          "Skin",
          "SutureCalcification",
          "Vascular");

  private MarkWords() {}

  static List<String> of(ObjectNode mark) {
    var words = new ArrayList<String>();
    if (isSet(mark, "Mass")) {
      words.add("Mass");
    }
    addClass(words, "Mass ", mark.path("MassClassification").asText(""));
    addClass(words, "Benign calcification ", mark.path("BenignClassification").asText(""));
    FLAGS.stream().filter(flag -> isSet(mark, flag)).map(MarkWords::spaced).forEach(words::add);
    var conspicuity = CONSPICUITY.get(mark.path("Conspicuity").asText(""));
    if (conspicuity != null) {
      words.add("Conspicuity: " + conspicuity.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static void addClass(List<String> words, String of, String value) {
    if (CLASSES.contains(value)) {
      words.add(of + value.replace('_', ' '));
    }
  }

  /** Anything but null is set: readers take even "N" for true. */
  private static boolean isSet(ObjectNode mark, String flag) {
    return mark.hasNonNull(flag);
  }

  /** {@code MilkOfCalcium} is {@code Milk of calcium}. */
  private static String spaced(String flag) {
    var words = flag.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return flag.charAt(0) + words.substring(1);
  }
}
