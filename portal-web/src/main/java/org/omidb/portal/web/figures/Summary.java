package org.omidb.portal.web.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.Totals;

/** The published figures as programs read them. Names here are kept; new ones may be added. */
record Summary(
    Instant takenAt,
    Optional<Instant> publishedAt,
    boolean synthetic,
    boolean approximate,
    Sizes mammograms2d,
    Sizes tomosynthesis3d,
    List<Count> clientStatus,
    List<Maker> equipment2d,
    List<Maker> equipment3d,
    Totals totals) {

  /**
   * A size table. Its rows overlap and add up to more than the total.
   *
   * @param unit what is counted
   */
  record Sizes(String unit, long total, List<Count> rows) {}

  record Count(String type, long count) {}

  record Maker(String name, long images, BigDecimal percent) {}

  static Summary of(Snapshot snapshot) {
    var figures = snapshot.figures();
    return new Summary(
        snapshot.takenAt(),
        snapshot.published().map(Snapshot.Publication::at),
        snapshot.synthetic(),
        snapshot.approximate(),
        sizes("women with at least one episode of the type", figures.mammograms()),
        sizes("screening episodes that have the type", figures.tomosynthesis()),
        status(figures),
        equipment(figures, Dimension.TWO_D),
        equipment(figures, Dimension.THREE_D),
        figures.totals());
  }

  private static Sizes sizes(String unit, SizeTable table) {
    return new Sizes(
        unit,
        table.total(),
        Arrays.stream(SizeRow.values()).map(row -> new Count(row.code(), table.of(row))).toList());
  }

  private static List<Count> status(Figures figures) {
    return Arrays.stream(CaseType.values())
        .map(type -> new Count(type.name().toLowerCase(Locale.ROOT), figures.of(type)))
        .toList();
  }

  private static List<Maker> equipment(Figures figures, Dimension dimension) {
    return figures.equipment(dimension).lines(dimension).stream()
        .map(line -> new Maker(line.name(), line.images(), line.share()))
        .toList();
  }
}
