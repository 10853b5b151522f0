package org.omidb.portal.catalogue.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One woman as a release folder tells of her, after all of it has been checked.
 *
 * @param synthetic whether she is made up
 * @param fields the single values at the top of what NBSS says of her
 */
public record ClientSource(
    String name,
    String site,
    String classification,
    boolean synthetic,
    ObjectNode fields,
    Sha256 nbss,
    Sha256 imagedb,
    List<Episode> episodes,
    List<Study> studies) {

  public ClientSource {
    episodes = List.copyOf(episodes);
    studies = List.copyOf(studies);
  }

  /** An episode; {@code sections} holds all but LESION, {@code fields} all that is no section. */
  public record Episode(
      String name, ObjectNode fields, Map<String, ObjectNode> sections, List<Lesion> lesions) {
    public Episode {
      sections = Map.copyOf(sections);
      lesions = List.copyOf(lesions);
    }
  }

  /** A lesion of one side, L or R. */
  public record Lesion(String side, String name, ObjectNode fields) {}

  /**
   * A study, of an episode or of none.
   *
   * @param density Volpara's grade, 1 to 4
   */
  public record Study(
      String uid,
      Optional<String> episode,
      LocalDate date,
      Optional<Integer> density,
      ObjectNode fields,
      List<Series> series) {
    public Study {
      series = List.copyOf(series);
    }

    public Stream<Image> images() {
      return series.stream().flatMap(each -> each.images().stream());
    }
  }

  /** A series. */
  public record Series(String uid, List<Image> images) {
    public Series {
      images = List.copyOf(images);
    }
  }

  /** An image with its marks. */
  public record Image(String uid, ImageFacts facts, List<Mark> marks) {
    public Image {
      marks = List.copyOf(marks);
    }
  }

  /**
   * What the header and the files say of an image.
   *
   * @param manufacturer Manufacturer (0008,0070) as it stands in the header
   * @param model ManufacturerModelName (0008,1090)
   * @param laterality left or right
   * @param view cc, mlo or other
   * @param features implant, technical-repeat, blurred, always in the same order; no field of the
   *     release format says that an image is blurred, so only women made up by the portal have it
   * @param stored whether there is a file: false for a synthetic row without pixels
   */
  public record ImageFacts(
      Dimension dimension,
      Processing processing,
      Maker maker,
      Optional<String> manufacturer,
      Optional<String> model,
      Optional<String> laterality,
      Optional<String> view,
      Set<String> features,
      boolean stored,
      int columns,
      int rows,
      long bytes,
      Sha256 sha256,
      Sha256 sidecar) {
    public ImageFacts {
      features =
          features.size() < 2
              ? Set.copyOf(features)
              : Collections.unmodifiableSet(new TreeSet<>(features));
    }
  }

  /** A rectangle, and the names of the lesions it is linked to. */
  public record Mark(
      String name, int x1, int y1, int x2, int y2, ObjectNode fields, Set<String> lesions) {
    public Mark {
      lesions = Set.copyOf(lesions);
    }
  }
}
