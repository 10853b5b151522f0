package org.omidb.portal.casefile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.mark.MarkJson;
import org.omidb.portal.mark.domain.MarkFields;
import org.omidb.portal.mark.domain.MarkFlag;

/** What an expert said of a mark, in words; only what the release format knows is shown. */
final class MarkWords {

  /** In the order in which they are told; a mass comes first, with its margin. */
  private static final List<MarkFlag> FLAGS =
      List.of(
          MarkFlag.SUSPICIOUS_CALCIFICATIONS,
          MarkFlag.WITH_CALCIFICATION,
          MarkFlag.ARCHITECTURAL_DISTORTION,
          MarkFlag.FOCAL_ASYMMETRY,
          MarkFlag.DYSTROPHIC,
          MarkFlag.FAT_NECROSIS,
          MarkFlag.MILK_OF_CALCIUM,
          MarkFlag.OTHER_BENIGN_CLUSTER,
          MarkFlag.PLASMA_CELL_MASTITIS,
          MarkFlag.SKIN,
          MarkFlag.SUTURE_CALCIFICATION,
          MarkFlag.VASCULAR);

  private MarkWords() {}

  static List<String> of(ObjectNode mark) {
    var words = new ArrayList<String>();
    if (MarkJson.isSet(mark, MarkFlag.MASS)) {
      words.add("Mass");
    }
    word(mark, MarkFields.MASS_CLASS).ifPresent(it -> words.add("Mass " + it));
    word(mark, MarkFields.BENIGN_CLASS).ifPresent(it -> words.add("Benign calcification " + it));
    FLAGS.stream()
        .filter(flag -> MarkJson.isSet(mark, flag))
        .map(flag -> spaced(flag.field()))
        .forEach(words::add);
    word(mark, MarkFields.CONSPICUITY)
        .ifPresent(it -> words.add("Conspicuity: " + it.toLowerCase(Locale.ROOT)));
    return words;
  }

  private static Optional<String> word(ObjectNode mark, String field) {
    return Optional.of(mark.path(field).asText(""))
        .filter(word -> MarkFields.WORDS.getOrDefault(field, Set.of()).contains(word))
        .map(word -> word.replace('_', ' '));
  }

  /** {@code MilkOfCalcium} is {@code Milk of calcium}. */
  private static String spaced(String flag) {
    var words = flag.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return flag.charAt(0) + words.substring(1);
  }
}
