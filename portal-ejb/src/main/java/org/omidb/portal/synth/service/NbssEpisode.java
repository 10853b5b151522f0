package org.omidb.portal.synth.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.synth.domain.Side;
import org.omidb.portal.synth.domain.SyntheticWoman;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Feature;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Outcome;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;

/** An episode as {@code nbss_*.json} has it. */
final class NbssEpisode {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DAYS_TO_ASSESSMENT = 21;

  private final SyntheticWoman woman;
  private final Episode episode;

  NbssEpisode(SyntheticWoman woman, Episode episode) {
    this.woman = woman;
    this.episode = episode;
  }

  ClientSource.Episode episode() {
    Map<String, ObjectNode> sections = new HashMap<>();
    if (!episode.interval()) {
      sections.put("SCREENING", screening());
    }
    if (episode.recalled() || episode.interval()) {
      sections.putAll(new NbssPathway(episode, assessed()).sections());
    }
    return new ClientSource.Episode(
        episode.id(), fields(), sections, episode.lesions().stream().map(this::lesion).toList());
  }

  private ClientSource.Lesion lesion(Lesion lesion) {
    var fields = NODES.objectNode();
    fields
        .put("LesionDescription", lesion.sign().description())
        .put("LesionPosition", lesion.position());
    return new ClientSource.Lesion(lesion.side().name(), Integer.toString(lesion.number()), fields);
  }

  private ObjectNode fields() {
    var fields = NODES.objectNode();
    fields
        .put("EpisodeType", episode.type())
        .put("EpisodeAction", episode.outcome().cancer() ? "ST" : "RR")
        .put("EpisodeIsClosed", "Y")
        .put("EpisodeOpenedDate", episode.opened().toString())
        .put("EpisodeClosedDate", episode.closed().toString())
        .put("ActualEpisodeOpenedYear", Integer.toString(episode.trueYear()))
        .put("PatientAge", text(episode.age()))
        .put("IntervalCancerType", episode.intervalType());
    if (episode.interval()) {
      fields
          .put("IntervalCancerSizeMm", text(episode.lesions().getFirst().sizeMm()))
          .put("IntervalCancerDateOfDiagnosis", episode.opened().plusDays(10).toString())
          .put("IntervalCancerDateOfReview", episode.opened().plusDays(60).toString())
          .putNull("IntervalCancerDateOfRegional");
    } else {
      fields.putNull("IntervalCancerSizeMm");
    }
    var studies = fields.putArray("StudyList");
    woman.studies().stream()
        .filter(study -> study.episode().equals(episode.id()))
        .forEach(study -> studies.add(study.uid()));
    return fields;
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  /** The day of the study made at assessment, or three weeks on. */
  private LocalDate assessed() {
    return woman.studies().stream()
        .filter(study -> study.episode().equals(episode.id()))
        .map(Study::date)
        .filter(date -> date.isAfter(episode.opened()))
        .findFirst()
        .orElse(episode.opened().plusDays(DAYS_TO_ASSESSMENT));
  }

  private ObjectNode screening() {
    var study =
        woman.studies().stream()
            .filter(each -> each.episode().equals(episode.id()))
            .findFirst()
            .orElseThrow();
    var section = NODES.objectNode();
    section
        .put("left_opinion", seen(Side.L) ? suspicion() : "Normal")
        .put("right_opinion", seen(Side.R) ? suspicion() : "Normal")
        .put("diagnosticsetoutcome", episode.recalled() ? "FV" : "RR");
    section.set("L", screened(Side.L, study));
    section.set("R", screened(Side.R, study));
    return section;
  }

  private boolean seen(Side side) {
    return episode.recalled()
        && (side == episode.side()
            || episode.lesions().stream().anyMatch(lesion -> lesion.side() == side));
  }

  private String suspicion() {
    return episode.outcome() == Outcome.MALIGNANT ? "Suspicious" : "Uncertain";
  }

  private ObjectNode screened(Side side, Study study) {
    boolean seen = seen(side);
    var lesion =
        episode.lesions().stream().filter(each -> each.side() == side).findFirst().orElse(null);
    var readings = episode.readings();
    boolean read = side == episode.side();
    var json = NODES.objectNode();
    json.put("DateTaken", study.date().toString())
        .put("Opinion", seen ? episode.outcome() == Outcome.MALIGNANT ? "RS" : "RU" : "RN")
        .put("EquipmentMakeModel", make(study))
        .put("AgeAtScreening", text(episode.age()))
        .put("FilmReader1Opinion", read ? readings.first() : "N")
        .put("FilmReader2Opinion", read ? readings.second() : "N")
        .put("FilmReader3Opinion", read ? readings.third() : null)
        .put("SizeMm", lesion == null ? null : text(lesion.sizeMm()))
        .put("Mass", lesion != null && lesion.sign().mass() ? "Y" : null)
        .put("Microcalcification", lesion != null && lesion.sign().calcified() ? "Y" : null);
    long repeats = repeats(side, study);
    if (repeats > 0) {
      json.put("NumberOfRepeats", Long.toString(repeats)).put("RepeatReason", "R1A");
    }
    return json;
  }

  private static String make(Study study) {
    return study.machine().manufacturer() + " " + study.machine().model();
  }

  private static long repeats(Side side, Study study) {
    return study.series().stream()
        .flatMap(series -> series.images().stream())
        .filter(image -> image.side() == side && image.processing() == Processing.PROCESSED)
        .filter(image -> image.features().contains(Feature.TECHNICAL_REPEAT))
        .count();
  }
}
