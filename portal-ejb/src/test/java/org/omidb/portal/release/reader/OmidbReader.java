package org.omidb.portal.release.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release folder as the programs of its users do, with their habits: what breaks one of the
 * rules of the format is not an error but silently missing.
 */
public final class OmidbReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> EVENTS =
      Set.of("ASSESSMENT", "CLINICAL", "BIOPSYFINE", "BIOPSYWIDE", "SURGERY", "INTERVALCANCER");

  private static final List<String> FLAGS =
      List.of(
          "Mass",
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

  private OmidbReader() {}

  public record Client(
      String id,
      String site,
      String classification,
      Map<String, Episode> episodes,
      List<Study> studies) {

    /** As the rules of the format have it: interval, malignant, benign, normal. */
    public String status() {
      if (episodes.values().stream().anyMatch(e -> e.type().equals("CI"))) {
        return "CI";
      }
      if (anyOpinion("Malignant")) {
        return "M";
      }
      return anyOpinion("Benign") ? "B" : "N";
    }

    private boolean anyOpinion(String opinion) {
      return episodes.values().stream().anyMatch(e -> e.opinions().contains(opinion));
    }
  }

  /** An episode; opinions are those of surgery and biopsies. */
  public record Episode(
      String type,
      String openedYear,
      LocalDate opened,
      Map<String, Lesion> lesions,
      List<String> opinions,
      Map<String, LocalDate> events) {}

  public record Lesion(String side, String description, String position, List<String> pathology) {}

  /** A study; {@code linkedTo} is the event that took place on its very day. */
  public record Study(
      String uid, String episode, LocalDate date, String linkedTo, List<Image> images) {}

  public record Image(String uid, Path dicom, JsonNode sidecar, List<Mark> marks) {}

  public record Mark(
      int id, List<String> box, String conspicuity, List<String> flags, List<Lesion> lesions) {}

  /** All clients of a release folder. */
  public static List<Client> read(Path release) {
    try (var folders = Files.list(release.resolve("data"))) {
      return folders
          .filter(folder -> name(folder).matches("(demd|optm)\\d+"))
          .sorted()
          .map(folder -> client(release, name(folder)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Client client(Path release, String id) {
    var data = release.resolve("data").resolve(id);
    var imagedb = json(data.resolve("imagedb_" + id + ".json"));
    var nbss = json(data.resolve("nbss_" + id + ".json"));
    if (!imagedb.path("Site").isTextual() || !imagedb.path("STUDIES").isObject()) {
      return new Client(id, "", "", Map.of(), List.of());
    }
    var episodes = episodes(nbss);
    var studies = new ArrayList<Study>();
    for (var study : imagedb.get("STUDIES").properties()) {
      if (study.getValue().path("StudyDate").isTextual()) {
        studies.add(study(release, id, study.getKey(), study.getValue(), episodes));
      }
    }
    return new Client(
        id, imagedb.get("Site").asText(), nbss.path("Classification").asText(), episodes, studies);
  }

  /** Every object at the top is one. */
  private static Map<String, Episode> episodes(JsonNode nbss) {
    var episodes = new TreeMap<String, Episode>();
    for (var entry : nbss.properties()) {
      if (entry.getValue().isObject()) {
        episodes.put(entry.getKey(), episode(entry.getValue()));
      }
    }
    return episodes;
  }

  private static Episode episode(JsonNode json) {
    var lesions = new HashMap<String, Lesion>();
    for (var side : json.path("LESION").properties()) {
      for (var lesion : side.getValue().properties()) {
        var pathology = new ArrayList<String>();
        for (var section : List.of("BIOPSYWIDE", "SURGERY")) {
          var values = json.path(section).path(side.getKey()).path(lesion.getKey());
          for (var column :
              List.of("Opinion", "MalignancyType", "InvasiveComponents", "DcisGrade")) {
            pathology.add(section + " " + column + " " + values.path(column).asText());
          }
        }
        lesions.put(
            lesion.getKey(),
            new Lesion(
                side.getKey(),
                lesion.getValue().path("LesionDescription").asText(),
                lesion.getValue().path("LesionPosition").asText(),
                pathology));
      }
    }
    var opinions = new ArrayList<String>();
    for (var section : List.of("SURGERY", "BIOPSYWIDE", "BIOPSYFINE")) {
      opinions.add(json.path(section).path("left_opinion").asText());
      opinions.add(json.path(section).path("right_opinion").asText());
    }
    return new Episode(
        json.path("EpisodeType").asText(),
        json.path("ActualEpisodeOpenedYear").asText(),
        LocalDate.parse(json.path("EpisodeOpenedDate").asText()),
        lesions,
        opinions,
        events(json));
  }

  private static Map<String, LocalDate> events(JsonNode episode) {
    var events = new TreeMap<String, LocalDate>();
    for (var side : List.of("L", "R")) {
      var taken = episode.path("SCREENING").path(side).path("DateTaken");
      if (taken.isTextual()) {
        events.put("SCREENING", LocalDate.parse(taken.asText()));
      }
    }
    for (var event : EVENTS) {
      var performed = episode.path(event).path("dateperformed");
      if (performed.isTextual()) {
        events.put(event, LocalDate.parse(performed.asText()));
      }
    }
    return events;
  }

  private static Study study(
      Path release, String client, String uid, JsonNode json, Map<String, Episode> episodes) {
    var episodeId = json.path("EpisodeID").asText();
    var episode = episodes.get(episodeId);
    var date = LocalDate.parse(json.get("StudyDate").asText());
    var images = new ArrayList<Image>();
    for (var series : json.properties()) {
      if (series.getValue().isObject()) {
        for (var image : series.getValue().properties()) {
          images.add(image(release, client, uid, image.getKey(), image.getValue(), episode));
        }
      }
    }
    var linked =
        episode == null
            ? ""
            : episode.events().entrySet().stream()
                .filter(event -> event.getValue().equals(date))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    return new Study(uid, episodeId, date, linked, images);
  }

  private static Image image(
      Path release,
      String client,
      String study,
      String uid,
      JsonNode json,
      @Nullable Episode episode) {
    var marks = new ArrayList<Mark>();
    for (var mark : json) {
      marks.add(mark(mark, episode));
    }
    return new Image(
        uid,
        release.resolve("images").resolve(client).resolve(study).resolve(uid + ".dcm"),
        json(release.resolve("data").resolve(client).resolve(study).resolve(uid + ".json")),
        marks);
  }

  private static Mark mark(JsonNode json, @Nullable Episode episode) {
    var lesions = new ArrayList<Lesion>();
    var linked = json.path("LinkedNBSSLesionNumber");
    if (episode != null && linked.isTextual() && !linked.asText().equals("UNLINKED")) {
      for (var number : linked.asText().split(",", -1)) {
        lesions.add(episode.lesions().get(number));
      }
    }
    var box = List.of("X1", "Y1", "X2", "Y2", "Width", "Height");
    return new Mark(
        json.path("MarkID").asInt(),
        box.stream().map(corner -> json.path(corner).textValue()).toList(),
        json.path("Conspicuity").asText(),
        FLAGS.stream().filter(flag -> !json.path(flag).isNull()).toList(),
        lesions);
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
