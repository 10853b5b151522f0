package org.omidb.portal.synth.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.synth.domain.Histology;
import org.omidb.portal.synth.domain.Side;
import org.omidb.portal.synth.domain.Sign;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Proof;

/**
 * What follows a recall, or symptoms: assessment, biopsy, surgery, review of an interval cancer.
 */
final class NbssPathway {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DAYS_TO_BIOPSY = 7;
  private static final int DAYS_TO_SURGERY = 40;
  private static final int DAYS_TO_REVIEW = 60;
  private static final int PALPABLE_MM = 20;

  private final Episode episode;
  private final LocalDate assessed;

  NbssPathway(Episode episode, LocalDate assessed) {
    this.episode = episode;
    this.assessed = assessed;
  }

  Map<String, ObjectNode> sections() {
    var sections = new HashMap<String, ObjectNode>();
    sections.put("ASSESSMENT", section(assessed, lesion -> true, this::imaging));
    put(sections, "CLINICAL", assessed, NbssPathway::isPalpable, NbssPathway::clinical);
    var biopsied = assessed.plusDays(DAYS_TO_BIOPSY);
    put(sections, "BIOPSYWIDE", biopsied, x -> isProven(x) && !isCyst(x), this::wideBiopsy);
    put(sections, "BIOPSYFINE", biopsied, NbssPathway::isCyst, this::fineBiopsy);
    var operated = assessed.plusDays(DAYS_TO_SURGERY);
    put(sections, "SURGERY", operated, Lesion::operated, this::surgery);
    if (episode.interval()) {
      var reviewed = episode.opened().plusDays(DAYS_TO_REVIEW);
      sections.put("INTERVALCANCER", section(reviewed, lesion -> true, x -> review(x, reviewed)));
    }
    return sections;
  }

  private void put(
      Map<String, ObjectNode> sections,
      String name,
      LocalDate date,
      Predicate<Lesion> which,
      Function<Lesion, ObjectNode> entry) {
    if (episode.lesions().stream().anyMatch(which)) {
      sections.put(name, section(date, which, entry));
    }
  }

  private ObjectNode section(
      LocalDate date, Predicate<Lesion> which, Function<Lesion, ObjectNode> entry) {
    var lesions = episode.lesions().stream().filter(which).toList();
    var section = NODES.objectNode();
    section
        .put("left_opinion", opinion(lesions, Side.L))
        .put("right_opinion", opinion(lesions, Side.R))
        .put("dateperformed", date.toString())
        .put("diagnosticsetoutcome", episode.outcome().cancer() ? "ST" : "RR");
    for (var lesion : lesions) {
      section
          .withObjectProperty(lesion.side().name())
          .set(Integer.toString(lesion.number()), entry.apply(lesion));
    }
    return section;
  }

  /** The gravest of the side. */
  private static String opinion(List<Lesion> lesions, Side side) {
    var proofs = lesions.stream().filter(x -> x.side() == side).map(Lesion::proof).toList();
    return proofs.contains(Proof.MALIGNANT)
        ? "Malignant"
        : proofs.contains(Proof.BENIGN) ? "Benign" : "Normal";
  }

  private static boolean isProven(Lesion lesion) {
    return lesion.proof() != Proof.NONE;
  }

  /** A cyst is aspirated with a fine needle. */
  private static boolean isCyst(Lesion lesion) {
    return "BSC".equals(lesion.benignType());
  }

  private static boolean isPalpable(Lesion lesion) {
    return lesion.malignant() && lesion.sizeMm() != null && lesion.sizeMm() > PALPABLE_MM;
  }

  private ObjectNode imaging(Lesion lesion) {
    var json = NODES.objectNode();
    return json.put("DatePerformed", assessed.toString())
        .put("MammoOpinion", "R" + grade(lesion))
        .put("MammoSizeMm", size(lesion))
        .put("UssOpinion", "U" + grade(lesion))
        .put("UssSizeMm", size(lesion));
  }

  /** One is normal, five malignant. */
  private static int grade(Lesion lesion) {
    return switch (lesion.proof()) {
      case MALIGNANT -> lesion.sizeMm() != null && lesion.sizeMm() < 10 ? 4 : 5;
      case BENIGN -> 3;
      case NORMAL, NONE -> 2;
    };
  }

  private static @Nullable String size(Lesion lesion) {
    return lesion.sizeMm() == null ? null : lesion.sizeMm().toString();
  }

  private static ObjectNode clinical(Lesion lesion) {
    return NODES.objectNode().put("Opinion", "P" + grade(lesion)).put("SizeMm", size(lesion));
  }

  private ObjectNode wideBiopsy(Lesion lesion) {
    var json = NODES.objectNode();
    json.put("DatePerformed", assessed.plusDays(DAYS_TO_BIOPSY).toString())
        .put("Opinion", "B" + code(lesion))
        .put("NeedleSpecimenType", lesion.sign() == Sign.CALCIFICATION ? "VAD" : "WBN");
    addPathology(json, lesion);
    return json;
  }

  private ObjectNode fineBiopsy(Lesion lesion) {
    return NODES
        .objectNode()
        .put("DatePerformed", assessed.plusDays(DAYS_TO_BIOPSY).toString())
        .put("Opinion", "C" + code(lesion));
  }

  private static int code(Lesion lesion) {
    return switch (lesion.proof()) {
      case MALIGNANT -> 5;
      case BENIGN -> 2;
      case NORMAL, NONE -> 1;
    };
  }

  private static void addPathology(ObjectNode json, Lesion lesion) {
    if (lesion.benignType() != null) {
      json.put("BenignLesions", lesion.benignType());
    }
    var histology = lesion.histology();
    if (histology == null) {
      return;
    }
    json.put("MalignancyType", histology.malignancyType());
    if (histology.invasive()) {
      addInvasive(json, histology);
    } else if (histology.inSitu()) {
      json.put("InSituComponents", histology.components()).put("DcisGrade", histology.dcisGrade());
    }
    json.put("HormoneERStatus", histology.er())
        .put("HormoneERScore", histology.erScore())
        .put("HormonePRStatus", histology.pr())
        .put("HormonePRScore", histology.prScore())
        .put("HER2ReceptorStatus", histology.her2())
        .put("HER2ReceptorScore", histology.her2Score());
  }

  private static void addInvasive(ObjectNode json, Histology histology) {
    json.put("InvasiveType", histology.components().contains(" ") ? "IM" : "IN")
        .put("InvasiveComponents", histology.components())
        .put("DiseaseGrade", histology.grade());
  }

  private ObjectNode surgery(Lesion lesion) {
    var json = NODES.objectNode();
    json.put("DatePerformed", assessed.plusDays(DAYS_TO_SURGERY).toString())
        .put("Event", lesion.malignant() ? "PTR" : "ASS")
        .put("Opinion", "H" + code(lesion))
        .put("TreatmentProcedure", lesion.malignant() ? "WLE" : "EXP")
        .put("WholeSizeOfTumour", size(lesion));
    addPathology(json, lesion);
    // NBSS says it of biopsies alone
    json.remove("MalignancyType");
    var histology = lesion.histology();
    if (histology != null) {
      json.put("SizeDuctalOnly", histology.inSitu() ? size(lesion) : null)
          .put("DiseaseExtent", episode.lesions().size() > 1 ? "DEM" : "DEL")
          .put("AxillaryNodesPositive", Integer.toString(histology.nodesPositive()))
          .put("NonsurgicalTreatments", histology.treatments());
    }
    return json;
  }

  private static ObjectNode review(Lesion lesion, LocalDate reviewed) {
    return NODES
        .objectNode()
        .put("DateReviewed", reviewed.toString())
        .put("MammoOpinion", "R" + grade(lesion))
        .put("MammoSizeMm", size(lesion));
  }
}
