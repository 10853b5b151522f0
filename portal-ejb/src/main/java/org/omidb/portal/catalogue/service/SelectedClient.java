package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One woman of a frozen selection, with what was selected of her and no more. Names, UIDs, dates
 * and values are the source's: nothing here may leave the portal before it has been pseudonymised.
 *
 * @param name the client id, such as {@code demd100018}
 * @param classification as the source states it: N, M, B or CI
 * @param version counts the imports that changed her
 * @param episodes the matching ones, latest first (9999, 9998, ...)
 * @param studies those of the matching episodes that have a selected image, by date
 */
public record SelectedClient(
    String name,
    String site,
    String classification,
    int version,
    List<Episode> episodes,
    List<Study> studies) {

  public SelectedClient {
    episodes = List.copyOf(episodes);
    studies = List.copyOf(studies);
  }

  /** The same woman without some of her images; a study without any is none of hers any more. */
  public SelectedClient without(Set<String> uids) {
    var kept =
        studies.stream()
            .map(study -> study.without(uids))
            .filter(study -> !study.series().isEmpty())
            .toList();
    return new SelectedClient(name, site, classification, version, episodes, kept);
  }

  /**
   * An episode with all that the source says of it.
   *
   * @param name its id within the client, such as {@code 9994}
   * @param fields every value that is not a section, under the source's names
   * @param sections every section except LESION, whole, under the source's names
   * @param lesions what the LESION section holds
   */
  public record Episode(
      String name, ObjectNode fields, Map<String, ObjectNode> sections, List<Lesion> lesions) {
    public Episode {
      sections = Map.copyOf(sections);
      lesions = List.copyOf(lesions);
    }
  }

  /**
   * A lesion.
   *
   * @param side L or R
   * @param name its number within the episode
   */
  public record Lesion(String side, String name, ObjectNode fields) {}

  /**
   * A study.
   *
   * @param episode the name of its episode, one of the selected ones
   * @param fields what the source says of it beside its episode and date
   */
  public record Study(
      String uid,
      Optional<String> episode,
      LocalDate date,
      ObjectNode fields,
      List<Series> series) {
    public Study {
      series = List.copyOf(series);
    }

    private Study without(Set<String> uids) {
      var kept =
          series.stream()
              .map(each ->
                  new Series(
                      each.uid(),
                      each.images().stream().filter(it -> !uids.contains(it.uid())).toList()))
              .filter(each -> !each.images().isEmpty())
              .toList();
      return new Study(uid, episode, date, fields, kept);
    }
  }

  /** A series. */
  public record Series(String uid, List<Image> images) {
    public Series {
      images = List.copyOf(images);
    }
  }

  /**
   * An image.
   *
   * @param object where the DICOM file lies
   * @param sha256 of that file as it was imported
   */
  public record Image(
      String uid,
      ObjectKey object,
      long bytes,
      Sha256 sha256,
      Dimension dimension,
      Processing processing,
      List<Mark> marks) {
    public Image {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A mark, as the source has it.
   *
   * @param name its key under the image
   */
  public record Mark(String name, ObjectNode fields) {}
}
