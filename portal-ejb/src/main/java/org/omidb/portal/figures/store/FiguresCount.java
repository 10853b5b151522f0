package org.omidb.portal.figures.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.store.CatalogueLock;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;
import org.omidb.portal.figures.domain.Totals;

/**
 * Counts the catalogue's rows. The two size tables are read as the published ones are meant to be:
 * in 2D a row counts the women with at least one episode of that gravest type, in 3D it counts the
 * episodes that have the type in their set. Only episodes with an image of the dimension count.
 */
public final class FiguresCount {

  private final Sql sql;

  private FiguresCount(Sql sql) {
    this.sql = sql;
  }

  /** All figures as of one moment: imports wait until this transaction ends. */
  public static Figures of(Sql sql) {
    CatalogueLock.read(sql);
    return new FiguresCount(sql).figures();
  }

  /** Whether any woman is made up. */
  public static boolean isSynthetic(Sql sql) {
    return sql.row("select exists (select from client where synthetic)", row -> row.getBoolean(1))
        .orElseThrow();
  }

  private Figures figures() {
    return new Figures(mammograms(), tomosynthesis(), status(), equipment(), totals());
  }

  private SizeTable mammograms() {
    return sizes(
        Dimension.TWO_D, "count(distinct e.client_id)", row -> "e.case_type = " + type(row));
  }

  private SizeTable tomosynthesis() {
    return sizes(Dimension.THREE_D, "count(*)", row -> type(row) + " = any (e.case_types)");
  }

  private SizeTable sizes(Dimension dimension, String count, Function<SizeRow, String> has) {
    var filtered =
        Arrays.stream(SizeRow.values())
            .map(row -> "%s filter (where %s%s)".formatted(count, has.apply(row), marking(row)))
            .collect(joining(", "));
    return sql.row(
            "with imaged as (select distinct s.episode_id from image i"
                + " join series r on r.id = i.series_id join study s on s.id = r.study_id"
                + " where i.dimension = ? and s.episode_id is not null)"
                + " select %s, %s from imaged join episode e on e.id = imaged.episode_id"
                    .formatted(filtered, count),
            FiguresCount::table,
            dimension)
        .orElseThrow();
  }

  private static SizeTable table(ResultSet counted) throws SQLException {
    var rows = new EnumMap<SizeRow, Long>(SizeRow.class);
    int column = 0;
    for (var row : SizeRow.values()) {
      rows.put(row, counted.getLong(++column));
    }
    return new SizeTable(rows, counted.getLong(++column));
  }

  private static String type(SizeRow row) {
    return "'" + row.type().name() + "'";
  }

  private static String marking(SizeRow row) {
    return row.marked()
        .map(
            marked -> " and %s%s = any (e.marked_types)".formatted(marked ? "" : "not ", type(row)))
        .orElse("");
  }

  private Map<CaseType, Long> status() {
    record Women(CaseType status, long count) {}
    return sql
        .rows(
            "select status, count(*) from client group by status",
            row -> new Women(CaseType.valueOf(row.getString(1)), row.getLong(2)))
        .stream()
        .collect(toMap(Women::status, Women::count));
  }

  private Map<Dimension, EquipmentTable> equipment() {
    record Images(Dimension dimension, Maker maker, long count) {}
    var counted =
        sql.rows(
            "select dimension, maker, count(*) from image group by dimension, maker",
            row ->
                new Images(
                    Dimension.valueOf(row.getString(1)),
                    Maker.valueOf(row.getString(2)),
                    row.getLong(3)));
    return Arrays.stream(Dimension.values())
        .collect(
            toMap(
                Function.identity(),
                dimension ->
                    new EquipmentTable(
                        counted.stream()
                            .filter(images -> images.dimension() == dimension)
                            .collect(toMap(Images::maker, Images::count)))));
  }

  private Totals totals() {
    return sql.row(
            "select (select count(*) from client), (select count(*) from episode),"
                + " (select count(*) from study), (select count(*) from image)",
            row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .orElseThrow();
  }
}
