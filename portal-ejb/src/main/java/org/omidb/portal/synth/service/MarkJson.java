package org.omidb.portal.synth.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.synth.domain.Sign;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;

/** A mark as {@code imagedb_*.json} has it; a flag that is not set is null. */
final class MarkJson {

  private static final List<String> FLAGS =
      List.of(
          "ArchitecturalDistortion",
          "Dystrophic",
          "FatNecrosis",
          "FocalAsymmetry",
          "SuspiciousCalcifications",
          "MilkOfCalcium",
          "OtherBenignCluster",
          "PlasmaCellMastitis",
          "Skin",
          "WithCalcification",
          "SutureCalcification",
          "Vascular");

  private static final int FIRST_LESION = 700;

  private MarkJson() {}

  static ObjectNode of(Mark mark) {
    var lesion = mark.lesion();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("MarkID", mark.id())
        .put("LesionID", FIRST_LESION + lesion.number())
        .put("LinkedNBSSLesionNumber", mark.linked() ? "" + lesion.number() : "UNLINKED")
        .put("X1", "" + mark.x1())
        .put("Y1", "" + mark.y1())
        .put("X2", "" + mark.x2())
        .put("Y2", "" + mark.y2())
        .put("Width", "" + (mark.x2() - mark.x1()))
        .put("Height", "" + (mark.y2() - mark.y1()))
        .put("Conspicuity", mark.conspicuity().text());
    if (lesion.sign().mass()) {
      json.put("Mass", 1);
    } else {
      json.putNull("Mass");
    }
    json.put("MassClassification", massClassification(lesion));
    boolean benignCalcification = !lesion.malignant() && lesion.sign() == Sign.CALCIFICATION;
    json.put("BenignClassification", benignCalcification ? "round_and_punctate" : null);
    var set = flag(lesion);
    for (var flag : FLAGS) {
      json.put(flag, flag.equals(set) ? flag : null);
    }
    return json;
  }

  private static @Nullable String flag(Lesion lesion) {
    return switch (lesion.sign()) {
      case CALCIFICATION -> lesion.malignant() ? "SuspiciousCalcifications" : "OtherBenignCluster";
      case MASS_WITH_CALCIFICATION -> "WithCalcification";
      case ASYMMETRY -> "FocalAsymmetry";
      case DISTORTION -> "ArchitecturalDistortion";
      case MASS, OTHER -> null;
    };
  }

  private static @Nullable String massClassification(Lesion lesion) {
    if (!lesion.sign().mass()) {
      return null;
    }
    if (!lesion.malignant()) {
      return "well_defined";
    }
    var histology = lesion.histology();
    return histology != null && histology.invasive() ? "spiculated" : "ill_defined";
  }
}
