package org.omidb.portal.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Lesion;
import org.omidb.portal.sample.Woman.Mark;
import org.omidb.portal.sample.Woman.Picture;

/** imagedb_*.json: a woman's studies, series, images and marks. */
final class ImageDbJson {

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

  private ImageDbJson() {}

  static ObjectNode of(Woman woman) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ClientID", woman.client()).put("Site", woman.site());
    ObjectNode studies = json.putObject("STUDIES");
    for (Episode episode : woman.episodes()) {
      for (var study : episode.studies()) {
        ObjectNode node = studies.putObject(study.uid());
        node.put("EpisodeID", episode.id()).put("StudyDate", study.date().toString());
        study.pictures().forEach(picture -> addPicture(node, episode, picture));
      }
    }
    return json;
  }

  private static void addPicture(ObjectNode study, Episode episode, Picture picture) {
    var series = study.withObjectProperty(picture.seriesUid());
    var mark = picture.mark();
    if (mark == null) {
      series.putNull(picture.uid());
      return;
    }
    var lesion = episode.findLesion().orElseThrow();
    series.putObject(picture.uid()).set(Integer.toString(mark.id()), mark(mark, lesion));
  }

  private static ObjectNode mark(Mark mark, Lesion lesion) {
    var box = mark.box();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("MarkID", mark.id())
        .put("LesionID", 700 + mark.id())
        .put("LinkedNBSSLesionNumber", Integer.toString(lesion.number()))
        .put("X1", Integer.toString(box.x1()))
        .put("Y1", Integer.toString(box.y1()))
        .put("X2", Integer.toString(box.x2()))
        .put("Y2", Integer.toString(box.y2()))
        .put("Width", Integer.toString(box.width()))
        .put("Height", Integer.toString(box.height()))
        .put("Conspicuity", lesion.sizeMm() > 15 ? "Obvious" : "Subtle");
    if (lesion.mass()) {
      node.put("Mass", 1);
    } else {
      node.putNull("Mass");
    }
    node.put("MassClassification", massClassification(lesion));
    node.put("BenignClassification", lesion.malignant() ? null : "round_and_punctate");
    for (String flag : FLAGS) {
      if (flag.equals("SuspiciousCalcifications") && lesion.malignant() && !lesion.mass()) {
        node.put(flag, "SuspiciousCalcifications");
      } else {
        node.putNull(flag);
      }
    }
    return node;
  }

  private static @org.jspecify.annotations.Nullable String massClassification(Lesion lesion) {
    if (!lesion.mass()) {
      return null;
    }
    return !lesion.malignant() ? "well_defined" : lesion.invasive() ? "spiculated" : "ill_defined";
  }
}
