package org.omidb.portal.synth.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.omidb.portal.mark.MadeUpMark;
import org.omidb.portal.mark.domain.MarkFlag;
import org.omidb.portal.synth.domain.Sign;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;

/** A mark as {@code imagedb_*.json} has it. */
final class SyntheticMark {

  private static final int FIRST_LESION = 700;

  private SyntheticMark() {}

  static ObjectNode of(Mark mark) {
    int lesion = mark.lesion().number();
    return new MadeUpMark(
            mark.id(),
            FIRST_LESION + lesion,
            mark.linked() ? OptionalInt.of(lesion) : OptionalInt.empty(),
            new MadeUpMark.Place(mark.x1(), mark.y1(), mark.x2(), mark.y2()),
            look(mark))
        .json();
  }

  private static MadeUpMark.Look look(Mark mark) {
    var lesion = mark.lesion();
    boolean benignCalcification = !lesion.malignant() && lesion.sign() == Sign.CALCIFICATION;
    return new MadeUpMark.Look(
        mark.conspicuity(),
        lesion.sign().mass(),
        massClass(lesion),
        benignCalcification ? Optional.of("round_and_punctate") : Optional.empty(),
        flag(lesion));
  }

  private static Optional<MarkFlag> flag(Lesion lesion) {
    return switch (lesion.sign()) {
      case CALCIFICATION ->
          Optional.of(
              lesion.malignant()
                  ? MarkFlag.SUSPICIOUS_CALCIFICATIONS
                  : MarkFlag.OTHER_BENIGN_CLUSTER);
      case MASS_WITH_CALCIFICATION -> Optional.of(MarkFlag.WITH_CALCIFICATION);
      case ASYMMETRY -> Optional.of(MarkFlag.FOCAL_ASYMMETRY);
      case DISTORTION -> Optional.of(MarkFlag.ARCHITECTURAL_DISTORTION);
      case MASS, OTHER -> Optional.empty();
    };
  }

  private static Optional<String> massClass(Lesion lesion) {
    if (!lesion.sign().mass()) {
      return Optional.empty();
    }
    if (!lesion.malignant()) {
      return Optional.of("well_defined");
    }
    var histology = lesion.histology();
    return Optional.of(histology != null && histology.invasive() ? "spiculated" : "ill_defined");
  }
}
