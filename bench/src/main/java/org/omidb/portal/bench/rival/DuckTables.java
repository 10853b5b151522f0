package org.omidb.portal.bench.rival;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.store.FacetSql;
import org.postgresql.PGConnection;

/**
 * A copy of the catalogue in DuckDB, in the shape that suits it: facets as columns of one byte,
 * rows in the order of the women, dense numbers for keys. A facet that may have many values is a
 * mask of bits. The tables are {@code episode}, {@code lesion}, {@code image}, and {@code flat}
 * with all three in one.
 */
final class DuckTables {

  private static final String ONE_BYTE = "utinyint";

  private static final String EPISODES = "episode e join client c on c.id = e.client_id";

  private static final String IMAGES =
      "image i join series r on r.id = i.series_id join study s on s.id = r.study_id"
          + " where s.episode_id is not null";

  private final DataSource database;
  private final FacetValues values;
  private final Asked duck;

  private DuckTables(DataSource database, FacetValues values, Asked duck) {
    this.database = database;
    this.values = values;
    this.duck = duck;
  }

  /** One thread, and everything in memory. */
  static Asked copy(DataSource database, FacetValues values) {
    try {
      var duck = new Asked(DriverManager.getConnection("jdbc:duckdb:"));
      new DuckTables(database, values, duck).copy();
      duck.run("set threads = 1");
      return duck;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy() {
    var types =
        Facet.TYPE.choices().stream()
            .map(FacetValue::code)
            .map(code -> code.toUpperCase(Locale.ROOT))
            .toList();
    copy(
        "episodes",
        EPISODES,
        new Column("key", "e.id", "bigint"),
        new Column("e", "row_number() over (order by e.client_id, e.id)", "integer"),
        new Column("w", "dense_rank() over (order by e.client_id)", "integer"),
        new Column("types", mask(types, "e.case_types"), ONE_BYTE),
        new Column("marks", mask(types, "e.marked_types"), ONE_BYTE),
        new Column("gravest", mask(types, "array[e.case_type]"), ONE_BYTE));
    copy("lesions", "lesion l", new Column("key", "l.episode_id", "bigint"));
    copy(
        "images",
        IMAGES,
        new Column("key", "s.episode_id", "bigint"),
        new Column("s", "dense_rank() over (order by s.episode_id, s.id)", "integer"),
        new Column("i", "row_number() over (order by s.episode_id, s.id)", "integer"));
    duck.run("create table episode as select * exclude (key) from episodes order by e");
    duck.run(
        "create table lesion as select e, w, l.* exclude (key) from lesions l"
            + " join episodes using (key) order by e");
    duck.run(
        "create table image as select e, w, i.* exclude (key) from images i"
            + " join episodes using (key) order by e, i");
    duck.run("drop table episodes; drop table lesions; drop table images");
    duck.run(
        "create table flat as select * from image join episode using (e, w)"
            + " left join lesion using (e, w) order by e, i");
  }

  /** A column of the copy: its name, what PostgreSQL puts into it, and its type here. */
  private record Column(String name, String sql, String type) {}

  private void copy(String table, String from, Column... keys) {
    var columns = Stream.concat(Arrays.stream(keys), facets(table)).toList();
    var select = columns.stream().map(column -> column.sql() + " " + column.name());
    var types = columns.stream().map(column -> column.name() + ": '" + column.type() + "'");
    try {
      var file = Files.createTempFile("bench", ".csv");
      try (var connection = database.getConnection();
          var out = Files.newOutputStream(file)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select %s from %s) to stdout (format csv)"
                    .formatted(select.collect(joining(", ")), from),
                out);
        duck.run(
            "create table %s as from read_csv('%s', header = false, columns = {%s})"
                .formatted(table, file, types.collect(joining(", "))));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Column> facets(String table) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet != Facet.TYPE && facet != Facet.MARKING)
        .filter(facet -> table.equals(facet.level().name().toLowerCase(Locale.ROOT) + "s"))
        .map(facet -> new Column(name(facet), code(facet), ONE_BYTE));
  }

  private String code(Facet facet) {
    var codes = values.of(facet);
    return facet.isManyValued()
        ? mask(codes, FacetSql.of(facet))
        : "array_position(%s, %s) - 1".formatted(Conditions.array(codes), FacetSql.of(facet));
  }

  private static String mask(List<String> codes, String array) {
    return IntStream.range(0, codes.size())
        .mapToObj(bit ->
            "case when '%s' = any (%s) then %d else 0 end"
                .formatted(codes.get(bit), array, 1 << bit))
        .collect(joining(" + "));
  }

  /** The facet's column, also where it is a word of SQL. */
  static String name(Facet facet) {
    return "f_" + facet.name().toLowerCase(Locale.ROOT);
  }

  /** The facet's table. */
  static String table(FacetLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
