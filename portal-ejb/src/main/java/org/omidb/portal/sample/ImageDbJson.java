package org.omidb.portal.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.omidb.portal.mark.MadeUpMark;
import org.omidb.portal.mark.domain.Conspicuity;
import org.omidb.portal.mark.domain.MarkFlag;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Lesion;
import org.omidb.portal.sample.Woman.Mark;
import org.omidb.portal.sample.Woman.Picture;

/** imagedb_*.json: a woman's studies, series, images and marks. */
final class ImageDbJson {

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
    return new MadeUpMark(
            mark.id(),
            700 + mark.id(),
            OptionalInt.of(lesion.number()),
            new MadeUpMark.Place(box.x1(), box.y1(), box.x2(), box.y2()),
            look(lesion))
        .json();
  }

  private static MadeUpMark.Look look(Lesion lesion) {
    boolean suspicious = lesion.malignant() && !lesion.mass();
    return new MadeUpMark.Look(
        lesion.sizeMm() > 15 ? Conspicuity.OBVIOUS : Conspicuity.SUBTLE,
        lesion.mass(),
        massClass(lesion),
        lesion.malignant() ? Optional.empty() : Optional.of("round_and_punctate"),
        suspicious ? Optional.of(MarkFlag.SUSPICIOUS_CALCIFICATIONS) : Optional.empty());
  }

  private static Optional<String> massClass(Lesion lesion) {
    if (!lesion.mass()) {
      return Optional.empty();
    }
    if (!lesion.malignant()) {
      return Optional.of("well_defined");
    }
    return Optional.of(lesion.invasive() ? "spiculated" : "ill_defined");
  }
}
