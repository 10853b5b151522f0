package org.omidb.portal.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A synthetic woman with all that the database would hold of her. */
record Woman(
    String client,
    String site,
    CaseKind kind,
    LocalDate born,
    int yearsShift,
    String nhsNumber,
    List<Episode> episodes) {

  Woman {
    episodes = List.copyOf(episodes);
  }

  /** One round of screening, or an interval cancer found between two. */
  record Episode(
      String id,
      CaseKind kind,
      boolean interval,
      LocalDate opened,
      LocalDate closed,
      int age,
      Equipment maker,
      @Nullable Lesion lesion,
      List<Study> studies) {

    Episode {
      studies = List.copyOf(studies);
    }

    Optional<Lesion> findLesion() {
      return Optional.ofNullable(lesion);
    }

    LocalDate assessed() {
      return opened.plusDays(30);
    }
  }

  /** A finding: where it lies as a share of the breast's depth and height, and what it is. */
  record Lesion(
      int number,
      String side,
      double depth,
      double height,
      int sizeMm,
      boolean malignant,
      boolean invasive,
      boolean mass) {}

  record Study(
      String uid, LocalDate date, String accession, boolean tomosynthesis, List<Picture> pictures) {

    Study {
      pictures = List.copyOf(pictures);
    }
  }

  /** One image, with the mark that a radiologist drew on it, if any. */
  record Picture(
      String uid,
      String seriesUid,
      int number,
      View view,
      Intent intent,
      Encoding encoding,
      @Nullable Mark mark,
      @Nullable String sourceUid) {}

  record Mark(int id, Box box) {}

  /** What an image is for (PresentationIntentType). */
  enum Intent {
    PRESENTATION,
    PROCESSING
  }

  /** How an image's file is encoded. */
  enum Encoding {
    IMPLICIT,
    EXPLICIT,
    RLE
  }
}
