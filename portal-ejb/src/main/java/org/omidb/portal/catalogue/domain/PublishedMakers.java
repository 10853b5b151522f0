package org.omidb.portal.catalogue.domain;

import java.util.List;

/**
 * The makers as the published tables of equipment name and order them. One maker may go under
 * another name in each dimension, as it does in DICOM headers.
 */
public final class PublishedMakers {

  /** A line of a published table. */
  public record Line(Maker maker, String name) {}

  private static final List<Line> TWO_D =
      List.of(
          new Line(Maker.HOLOGIC, "Hologic"),
          new Line(Maker.GE, "GE Healthcare"),
          new Line(Maker.SIEMENS, "Siemens"),
          new Line(Maker.PHILIPS, "Philips"),
          new Line(Maker.OTHER, "Others"));

  private static final List<Line> THREE_D =
      List.of(
          new Line(Maker.HOLOGIC, "Hologic"),
          new Line(Maker.SIEMENS, "Siemens"),
          new Line(Maker.GE, "GE Medical Systems"));

  private PublishedMakers() {}

  /** The lines of one table. A maker that has none stands under "Others", if it has images. */
  public static List<Line> of(Dimension dimension) {
    return switch (dimension) {
      case TWO_D -> TWO_D;
      case THREE_D -> THREE_D;
    };
  }
}
