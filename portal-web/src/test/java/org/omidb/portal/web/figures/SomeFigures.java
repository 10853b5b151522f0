package org.omidb.portal.web.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.domain.Totals;
import org.omidb.portal.shared.domain.PersonId;

/** The figures that were published of the real database. */
final class SomeFigures {

  static final Instant TAKEN = Instant.parse("2026-11-22T09:00:00Z");

  private SomeFigures() {}

  static Snapshot published(boolean synthetic) {
    return new Snapshot(
            new SnapshotId(new UUID(7, 7)), TAKEN, figures(), synthetic, Optional.empty())
        .publishedAt(TAKEN.plusSeconds(60), PersonId.PORTAL);
  }

  static Figures figures() {
    return new Figures(
        table(153_418, 150_000, 7_096, 2_565, 1_400, 5_558, 1_916),
        table(5_790, 2_625, 1_568, 653, 130, 867, 163),
        Map.of(
            CaseType.INTERVAL, 1_916L,
            CaseType.MALIGNANT, 9_661L,
            CaseType.BENIGN, 6_958L,
            CaseType.NORMAL, 134_883L),
        Map.of(
            Dimension.TWO_D,
            new EquipmentTable(
                Map.of(
                    Maker.HOLOGIC, 2_106_570L,
                    Maker.GE, 113_620L,
                    Maker.SIEMENS, 16_560L,
                    Maker.PHILIPS, 4_370L,
                    Maker.OTHER, 58_880L)),
            Dimension.THREE_D,
            new EquipmentTable(Map.of(Maker.HOLOGIC, 10_868L, Maker.SIEMENS, 706L, Maker.GE, 6L))),
        new Totals(153_418, 420_000, 430_000, 2_311_580));
  }

  private static SizeTable table(long total, long... counts) {
    var rows = new EnumMap<SizeRow, Long>(SizeRow.class);
    int next = 0;
    for (var row : SizeRow.values()) {
      rows.put(row, counts[next++]);
    }
    return new SizeTable(rows, total);
  }
}
