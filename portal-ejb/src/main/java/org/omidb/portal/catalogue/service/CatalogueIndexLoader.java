package org.omidb.portal.catalogue.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.engine.CatalogueIndexBuilder;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.FacetSql;
import org.omidb.portal.catalogue.store.Sql;

/** Reads the catalogue into memory, as one transaction sees it. */
public final class CatalogueIndexLoader {

  /** What an image's kind is made of, as one number for the database to group by. */
  private static final String KIND =
      "hashtextextended(concat_ws('|', i.dimension, i.processing, i.maker,"
          + " coalesce(i.model, '?'), coalesce(i.laterality, '?'), coalesce(i.view, '?'),"
          + " array_to_string(i.features, ',')), 0)";

  private static final List<Facet> LESION = ofLevel(FacetLevel.LESION);
  private static final List<Facet> IMAGE = ofLevel(FacetLevel.IMAGE);

  private final Sql sql;
  private final CatalogueIndexBuilder builder;

  private CatalogueIndexLoader(Sql sql) {
    this.sql = sql;
    sql.update("set transaction isolation level repeatable read read only");
    this.builder = new CatalogueIndexBuilder(CatalogueState.version(sql), synthetic(), values());
  }

  /** Reads all of it. */
  public static CatalogueIndex load(DataSource database) {
    return Sql.inTransaction(database, sql -> new CatalogueIndexLoader(sql).load());
  }

  private static List<Facet> ofLevel(FacetLevel level) {
    return Arrays.stream(Facet.values()).filter(facet -> facet.level() == level).toList();
  }

  private CatalogueIndex load() {
    kinds();
    episodes();
    lesions();
    sql.each(
        "select s.episode_id, s.id, "
            + KIND
            + " from image i join series r on r.id = i.series_id"
            + " join study s on s.id = r.study_id where s.episode_id is not null",
        row -> {
          builder.image(row.getLong(1), row.getLong(2), row.getLong(3));
          return true;
        },
        done -> {});
    return builder.build();
  }

  private boolean synthetic() {
    return sql.row("select exists (select from client where synthetic)", row -> row.getBoolean(1))
        .orElseThrow();
  }

  private FacetValues values() {
    return FacetValues.ofAll(
        Map.of(
            Facet.YEAR, values(Facet.YEAR, "episode e"),
            Facet.SITE, values(Facet.SITE, "client c"),
            Facet.MODEL, values(Facet.MODEL, "image i")));
  }

  private List<String> values(Facet facet, String from) {
    return sql.rows(
        "select v from (select distinct "
            + FacetSql.of(facet)
            + " v from "
            + from
            + ") found order by v collate \"C\"",
        row -> row.getString(1));
  }

  private void kinds() {
    sql.each(
        "select "
            + KIND
            + ", avg(i.bytes), "
            + columns(IMAGE)
            + " from image i group by 1, "
            + groups(IMAGE.size()),
        row -> {
          builder.kind(row.getLong(1), values(row, IMAGE, 3), row.getDouble(2));
          return true;
        },
        done -> {});
  }

  /** Positions of the columns after the first two. */
  private static String groups(int columns) {
    var positions = new String[columns];
    Arrays.setAll(positions, column -> Integer.toString(column + 3));
    return String.join(", ", positions);
  }

  private void episodes() {
    var facets = builder.episodeFacets();
    sql.each(
        "select c.id, e.id, "
            + "(array_position(array['INTERVAL', 'MALIGNANT', 'BENIGN', 'NORMAL'], e.case_type) - 1)"
            + " | ("
            + typeBits("e.case_types")
            + " << 2) | ("
            + typeBits("e.marked_types")
            + " << 6), "
            + columns(facets)
            + " from client c join episode e on e.client_id = c.id",
        row -> {
          var values = new @Nullable String[facets.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 4);
          }
          builder.episode(row.getLong(1), row.getLong(2), row.getInt(3), values);
          return true;
        },
        done -> {});
  }

  /** A bit for each type; PostgreSQL binds no operator on bits closer than another. */
  private static String typeBits(String types) {
    return """
    (('INTERVAL' = any (%1$s))::int | (('MALIGNANT' = any (%1$s))::int << 1)
     | (('BENIGN' = any (%1$s))::int << 2) | (('NORMAL' = any (%1$s))::int << 3))\
    """
        .formatted(types);
  }

  private void lesions() {
    sql.each(
        "select l.episode_id, " + columns(LESION) + " from lesion l",
        row -> {
          builder.lesion(row.getLong(1), values(row, LESION, 2));
          return true;
        },
        done -> {});
  }

  private static String columns(List<Facet> facets) {
    return String.join(", ", facets.stream().map(facet -> "(" + FacetSql.of(facet) + ")").toList());
  }

  private static Map<Facet, Collection<String>> values(ResultSet row, List<Facet> facets, int first)
      throws SQLException {
    var values = new EnumMap<Facet, Collection<String>>(Facet.class);
    for (int i = 0; i < facets.size(); i++) {
      var facet = facets.get(i);
      values.put(
          facet,
          facet.isManyValued()
              ? List.of((String[]) row.getArray(first + i).getArray())
              : List.of(row.getString(first + i)));
    }
    return values;
  }
}
