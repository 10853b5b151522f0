package org.omidb.portal.catalogue.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.engine.CatalogueIndexBuilder;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.CopyRests;
import org.omidb.portal.catalogue.store.FacetSql;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.service.Json;

/** Reads the catalogue into memory, as one transaction sees it. */
public final class CatalogueIndexLoader {

  /** What an image's kind is made of. */
  private static final String KIND_COLUMNS =
      "i.dimension, i.processing, i.maker, i.model, i.laterality, i.view, i.features";

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
    episodes();
    lesions();
    series();
    images();
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

  private void series() {
    sql.copy(
        "select r.id, s.id, s.episode_id from series r join study s on s.id = r.study_id"
            + " where s.episode_id is not null",
        line -> builder.series(line.number(), line.number(), line.number()));
  }

  /** Images are millions, and of some hundred kinds: only these are looked at by their columns. */
  private void images() {
    var kinds = new CopyRests();
    sql.copy(
        "select i.series_id, i.bytes, " + KIND_COLUMNS + " from image i",
        line -> builder.image(line.number(), line.number(), kinds.number(line)));
    var json = Json.MAPPER.createArrayNode();
    for (int kind = 0; kind < kinds.size(); kind++) {
      var row = json.addObject();
      var values = kinds.values(kind);
      for (int column = 0; column < values.size(); column++) {
        row.put(KIND_COLUMNS.split(", ", -1)[column].substring("i.".length()), values.get(column));
      }
    }
    sql.each(
        "select "
            + columns(IMAGE)
            + " from json_to_recordset(?::json) as i(dimension text, processing text, maker text,"
            + " model text, laterality text, view text, features text[])",
        row -> {
          builder.kind(values(row, IMAGE, 1));
          return true;
        },
        done -> {},
        json.toString());
  }

  private void episodes() {
    var facets = builder.episodeFacets();
    var shapes = new CopyRests();
    sql.copy(
        "select c.id, e.id, "
            + "(array_position(array['INTERVAL', 'MALIGNANT', 'BENIGN', 'NORMAL'], e.case_type) - 1)"
            + " | ("
            + typeBits("e.case_types")
            + " << 2) | ("
            + typeBits("e.marked_types")
            + " << 6), "
            + columns(facets)
            + " from client c join episode e on e.client_id = c.id",
        line -> builder.episode(line.number(), line.number(), shapes.number(line)));
    for (int shape = 0; shape < shapes.size(); shape++) {
      var values = shapes.values(shape);
      builder.shape(
          Integer.parseInt(Objects.requireNonNull(values.getFirst())),
          values.subList(1, values.size()));
    }
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
