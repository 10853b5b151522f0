package org.omidb.portal.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.omidb.portal.catalogue.service.SelectedClient;

/**
 * A client as a recipient sees her.
 *
 * @param id her id in the release
 * @param images her images, each with where it comes from
 */
public record DisclosedClient(String id, ObjectNode imagedb, ObjectNode nbss, List<Image> images) {

  public DisclosedClient {
    images = List.copyOf(images);
  }

  /** One image: its new names, and its source. */
  public record Image(String studyUid, String uid, SelectedClient.Image source) {}

  public String imagedbPath() {
    return "data/" + id + "/imagedb_" + id + ".json";
  }

  public String nbssPath() {
    return "data/" + id + "/nbss_" + id + ".json";
  }

  public String sidecarPath(Image image) {
    return "data/" + id + "/" + image.studyUid() + "/" + image.uid() + ".json";
  }

  public String dicomPath(Image image) {
    return "images/" + id + "/" + image.studyUid() + "/" + image.uid() + ".dcm";
  }

  public int episodes() {
    return (int) nbss.properties().stream().filter(e -> e.getValue().isObject()).count();
  }

  public int studies() {
    return imagedb.path("STUDIES").size();
  }

  public int lesions() {
    int count = 0;
    for (var episode : nbss) {
      for (var side : episode.path(NbssSections.LESION)) {
        count += side.size();
      }
    }
    return count;
  }

  /** Counted where a reader finds them: an object under an image is its marks. */
  public int marks() {
    int count = 0;
    for (var study : imagedb.path("STUDIES")) {
      for (var series : study) {
        for (JsonNode image : series) {
          count += image.size();
        }
      }
    }
    return count;
  }
}
