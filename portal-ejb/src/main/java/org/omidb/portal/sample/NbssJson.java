package org.omidb.portal.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Lesion;
import org.omidb.portal.sample.Woman.Study;

/**
 * nbss_*.json: a woman's episodes as the National Breast Screening System has them, with some
 * identifying columns in them that no release may carry.
 */
final class NbssJson {

  private NbssJson() {}

  static ObjectNode of(Woman woman) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ClientID", woman.client()).put("Classification", classification(woman.kind()));
    json.put("SxNumber", "SX" + woman.nhsNumber().substring(4).replace(" ", ""));
    json.put("NhsNumber", woman.nhsNumber());
    for (Episode episode : woman.episodes()) {
      json.set(episode.id(), episode(woman, episode));
    }
    return json;
  }

  private static String classification(CaseKind kind) {
    if (kind == CaseKind.INTERVAL) {
      return "CI";
    }
    return kind.malignant() ? "M" : kind.benign() ? "B" : "N";
  }

  private static ObjectNode episode(Woman woman, Episode episode) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean first = episode.id().equals("9999");
    json.put("EpisodeType", episode.interval() ? "CI" : first ? "F" : "R")
        .put("EpisodeAction", episode.kind().malignant() ? "ST" : "RR")
        .put("EpisodeIsClosed", "Y")
        .put("EpisodeOpenedDate", episode.opened().toString())
        .put("EpisodeClosedDate", episode.closed().toString())
        .put("ActualEpisodeOpenedYear", year(episode.opened(), woman.yearsShift()))
        .put("PatientAge", Integer.toString(episode.age()));
    addInterval(json, episode);
    var studies = json.putArray("StudyList");
    episode.studies().stream().map(Study::uid).forEach(studies::add);
    json.set("SCREENING", screening(woman, episode));
    episode.findLesion().ifPresent(lesion -> addLesion(json, woman, episode, lesion));
    if (episode.kind().assessed() && episode.lesion() == null) {
      json.set("ASSESSMENT", event(episode.assessed(), "Normal", "Normal"));
    }
    return json;
  }

  private static String year(LocalDate opened, int yearsShift) {
    return Integer.toString(opened.getYear() + yearsShift);
  }

  private static void addInterval(ObjectNode json, Episode episode) {
    if (!episode.interval()) {
      json.putNull("IntervalCancerType").putNull("IntervalCancerSizeMm");
      return;
    }
    json.put("IntervalCancerType", "2")
        .put("IntervalCancerSizeMm", size(episode))
        .put("IntervalCancerDateOfDiagnosis", episode.opened().plusDays(10).toString())
        .put("IntervalCancerDateOfReview", episode.opened().plusDays(60).toString())
        .putNull("IntervalCancerDateOfRegional");
  }

  private static String size(Episode episode) {
    return Integer.toString(episode.findLesion().orElseThrow().sizeMm());
  }

  private static ObjectNode screening(Woman woman, Episode episode) {
    String recalled = episode.kind().assessed() ? "Suspicious" : "Normal";
    String side = episode.findLesion().map(Lesion::side).orElse("L");
    var json = JsonNodeFactory.instance.objectNode();
    json.put("left_opinion", side.equals("L") ? recalled : "Normal")
        .put("right_opinion", side.equals("R") ? recalled : "Normal")
        .put("diagnosticsetoutcome", episode.kind().assessed() ? "FV" : "RR");
    for (String each : new String[] {"L", "R"}) {
      boolean found = each.equals(side) && episode.kind().assessed();
      json.putObject(each)
          .put("DateTaken", episode.opened().toString())
          .put("Opinion", found ? "RS" : "RN")
          .put("EquipmentMakeModel", episode.maker() + " " + episode.maker().model(false))
          .put("AgeAtScreening", Integer.toString(episode.age()))
          .put("SizeMm", found && episode.lesion() != null ? size(episode) : null)
          .put("Mass", found && episode.findLesion().map(Lesion::mass).orElse(false) ? "Y" : null)
          .putNull("Microcalcification")
          .put("EquipmentUsed", "VAN" + woman.site())
          .put("FilmReaders", "RAD1 RAD7")
          .put("AssessmentComment", "Dr Reader: compare with " + woman.nhsNumber());
    }
    return json;
  }

  private static void addLesion(ObjectNode json, Woman woman, Episode episode, Lesion lesion) {
    json.putObject("LESION")
        .putObject(lesion.side())
        .putObject(key(lesion))
        .put("LesionDescription", description(woman, lesion))
        .put("LesionPosition", lesion.side() + (lesion.height() < 0.5 ? "B2" : "C3"))
        .put("LesionNotes", "Palpated by Dr Reader, " + woman.client());
    json.set("ASSESSMENT", assessment(episode, lesion));
    json.set("BIOPSYWIDE", biopsy(episode, lesion));
    if (lesion.malignant()) {
      json.set("SURGERY", surgery(woman, episode, lesion));
    }
    if (episode.interval()) {
      var review = lesion(json.putObject("INTERVALCANCER"), lesion);
      review
          .put("DateReviewed", episode.opened().plusDays(60).toString())
          .put("MammoOpinion", "R5")
          .put("MammoSizeMm", size(episode));
    }
  }

  private static String key(Lesion lesion) {
    return Integer.toString(lesion.number());
  }

  private static String description(Woman woman, Lesion lesion) {
    boolean freeText = woman.client().endsWith("6");
    return freeText ? "lump near scar of 1998" : lesion.mass() ? "Mass" : "Calcification only";
  }

  private static String opinion(Lesion lesion) {
    return lesion.malignant() ? "Malignant" : "Benign";
  }

  private static ObjectNode event(LocalDate date, String left, String right) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("left_opinion", left)
        .put("right_opinion", right)
        .put("dateperformed", date.toString())
        .put("diagnosticsetoutcome", "RR");
  }

  private static ObjectNode event(LocalDate date, Lesion lesion) {
    String left = lesion.side().equals("L") ? opinion(lesion) : "Normal";
    String right = lesion.side().equals("R") ? opinion(lesion) : "Normal";
    return event(date, left, right);
  }

  private static ObjectNode lesion(ObjectNode event, Lesion lesion) {
    return event.putObject(lesion.side()).putObject(key(lesion));
  }

  private static ObjectNode assessment(Episode episode, Lesion lesion) {
    var event = event(episode.assessed(), lesion);
    lesion(event, lesion)
        .put("DatePerformed", episode.assessed().toString())
        .put("MammoOpinion", lesion.malignant() ? "R5" : "R3")
        .put("MammoSizeMm", size(episode))
        .put("UssOpinion", lesion.malignant() ? "U4" : "U2")
        .put("UssSizeMm", size(episode))
        .put("Radiologist", "RAD7");
    return event;
  }

  private static ObjectNode biopsy(Episode episode, Lesion lesion) {
    var date = episode.assessed().plusDays(7);
    var event = event(date, lesion);
    var json = lesion(event, lesion);
    json.put("DatePerformed", date.toString())
        .put("Opinion", lesion.malignant() ? "B5" : "B2")
        .put("Location", "WARD9")
        .put("PathologistComments", "Reported by Dr Pathology");
    if (!lesion.malignant()) {
      json.put("BenignLesions", "BFA");
      return event;
    }
    json.put("MalignancyType", lesion.invasive() ? "b" : "a");
    addHistology(json, lesion);
    return event;
  }

  private static void addHistology(ObjectNode json, Lesion lesion) {
    if (lesion.invasive()) {
      json.put("InvasiveType", "IN")
          .put("InvasiveComponents", lesion.sizeMm() > 20 ? "IDC ILC" : "IDC")
          .put("DiseaseGrade", lesion.sizeMm() > 15 ? "G2" : "G1")
          .put("HormoneERStatus", "RP")
          .put("HormoneERScore", "8")
          .put("HormonePRStatus", "RN")
          .put("HormonePRScore", "2")
          .put("HER2ReceptorStatus", "RN")
          .put("HER2ReceptorScore", "1+");
    } else {
      json.put("InSituComponents", "NID").put("DcisGrade", "NDH");
    }
  }

  private static ObjectNode surgery(Woman woman, Episode episode, Lesion lesion) {
    var date = episode.assessed().plusDays(40);
    var event = event(date, lesion);
    var json = lesion(event, lesion);
    json.put("DatePerformed", date.toString())
        .put("Event", "PTR")
        .put("Opinion", "H5")
        .put("TreatmentProcedure", "WLE")
        .put("WholeSizeOfTumour", size(episode))
        .put("SizeDuctalOnly", lesion.invasive() ? null : size(episode))
        .put("DiseaseExtent", "DEL")
        .put("AxillaryNodesPositive", lesion.invasive() ? "1" : "0")
        .put("NonsurgicalTreatments", lesion.invasive() ? "RB EB" : "RB")
        .put("Surgeon", "SURG")
        .put("HospitalNumber", "H" + woman.nhsNumber().substring(8))
        .put("LocalTrialCode", "T17");
    addHistology(json, lesion);
    return event;
  }
}
