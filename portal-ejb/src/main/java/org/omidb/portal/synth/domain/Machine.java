package org.omidb.portal.synth.domain;

import static org.omidb.portal.catalogue.domain.Maker.GE;
import static org.omidb.portal.catalogue.domain.Maker.HOLOGIC;
import static org.omidb.portal.catalogue.domain.Maker.OTHER;
import static org.omidb.portal.catalogue.domain.Maker.PHILIPS;
import static org.omidb.portal.catalogue.domain.Maker.SIEMENS;

import java.util.List;
import org.omidb.portal.catalogue.domain.Maker;

/**
 * A type of machine as its DICOM headers name it.
 *
 * @param from the first year in which it is met
 * @param spacing millimetres from pixel to pixel
 * @param small the image of the smaller field
 * @param large the image of the larger field
 */
public record Machine(
    Maker maker,
    String manufacturer,
    String model,
    int from,
    int to,
    double spacing,
    Format small,
    Format large) {

  /** Columns and rows of an image. */
  public record Format(int columns, int rows) {}

  private static final int LAST = 9_999;
  private static final int YEARS_OF_AN_ERA = 4;

  private static final List<Machine> MAMMOGRAPHY =
      List.of(
          of(
              HOLOGIC,
              "LORAD, A Hologic Company",
              "Lorad Selenia",
              0,
              2014,
              0.07,
              2560,
              3328,
              3328,
              4096),
          of(HOLOGIC, "HOLOGIC, Inc.", "Selenia Dimensions", 0, LAST, 0.07, 2560, 3328, 3328, 4096),
          of(HOLOGIC, "HOLOGIC, Inc.", "3Dimensions", 2018, LAST, 0.07, 2560, 3328, 3328, 4096),
          of(
              GE,
              "GE HEALTHCARE",
              "Senographe DS ADS_43.10.1",
              0,
              2014,
              0.1,
              1914,
              2294,
              1914,
              2294),
          of(
              GE,
              "GE HEALTHCARE",
              "Senographe Essential ADS_54.20",
              0,
              2019,
              0.1,
              1914,
              2294,
              2394,
              3062),
          of(GE, "GE HEALTHCARE", "Senographe Pristina", 2018, LAST, 0.1, 1914, 2294, 2394, 2850),
          of(SIEMENS, "SIEMENS", "Mammomat Inspiration", 0, LAST, 0.085, 2016, 2800, 2800, 3518),
          of(SIEMENS, "SIEMENS", "MAMMOMAT Revelation", 2018, LAST, 0.085, 2016, 2800, 2800, 3518),
          of(PHILIPS, "Philips Medical Systems", "L50", 0, LAST, 0.05, 4915, 5355, 4915, 5355),
          of(OTHER, "FUJIFILM Corporation", "AMULET", 0, LAST, 0.05, 3540, 4740, 4728, 5928),
          of(OTHER, "IMS s.r.l.", "GIOTTO IMAGE", 0, LAST, 0.085, 2016, 2816, 2816, 3584),
          of(OTHER, "Planmed Oy", "Nuance Excel", 0, LAST, 0.085, 2016, 2816, 2816, 3584));

  private static final List<Machine> TOMOSYNTHESIS =
      List.of(
          of(HOLOGIC, "HOLOGIC, Inc.", "Selenia Dimensions", 0, LAST, 0.1, 1890, 2457, 2457, 2890),
          of(SIEMENS, "SIEMENS", "Mammomat Inspiration", 0, LAST, 0.085, 2016, 2800, 2800, 3518),
          of(
              GE,
              "GE MEDICAL SYSTEMS",
              "Senographe Pristina",
              0,
              LAST,
              0.1,
              1914,
              2294,
              2394,
              2850));

  private static Machine of(
      Maker maker,
      String manufacturer,
      String model,
      int from,
      int to,
      double spacing,
      int columns,
      int rows,
      int largeColumns,
      int largeRows) {
    return new Machine(
        maker,
        manufacturer,
        model,
        from,
        to,
        spacing,
        new Format(columns, rows),
        new Format(largeColumns, largeRows));
  }

  /**
   * The maker's machine that stands at a place in that year; the same one for some years.
   *
   * @param unit which of the site's machines
   */
  static Machine at(Maker maker, boolean tomosynthesis, Site site, int unit, int year) {
    var there =
        (tomosynthesis ? TOMOSYNTHESIS : MAMMOGRAPHY)
            .stream()
                .filter(machine -> machine.maker() == maker)
                .filter(machine -> machine.from() <= year && year <= machine.to())
                .toList();
    int era = year / YEARS_OF_AN_ERA;
    return there.get((site.machine(unit) + era) % there.size());
  }
}
