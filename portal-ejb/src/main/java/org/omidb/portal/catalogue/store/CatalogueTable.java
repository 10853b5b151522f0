package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables that a woman's rows stand in, each behind those that it refers to. */
public enum CatalogueTable {
  CLIENT(
      "id",
      "name",
      "site",
      "classification",
      "synthetic",
      "fields::jsonb",
      "status",
      "version",
      "nbss_sha256",
      "imagedb_sha256",
      "imported_at"),
  EPISODE(
      "id",
      "client_id",
      "name",
      "type",
      "case_type",
      "case_types",
      "marked_types",
      "year",
      "age",
      "interval_type",
      "earlier_screens",
      "follow_up_years",
      "fields::jsonb"),
  EPISODE_SECTION("episode_id", "kind", "left_opinion", "right_opinion", "body::jsonb"),
  LESION(
      "id",
      "episode_id",
      "side",
      "name",
      "class",
      "signs",
      "grade",
      "invasive",
      "size_mm",
      "er",
      "pr",
      "her2",
      "conspicuity",
      "fields::jsonb"),
  STUDY("id", "client_id", "episode_id", "uid", "taken_on", "density", "fields::jsonb"),
  SERIES("id", "study_id", "uid"),
  IMAGE(
      "id",
      "series_id",
      "uid",
      "dimension",
      "processing",
      "maker",
      "manufacturer",
      "model",
      "laterality",
      "view",
      "features",
      "stored",
      "pixel_columns",
      "pixel_rows",
      "bytes",
      "sha256",
      "sidecar_sha256"),
  MARK("id", "image_id", "name", "x1", "y1", "x2", "y2", "fields::jsonb"),
  MARK_LESION("mark_id", "lesion_id");

  private final String insert;
  private final String copy;

  /** {@code ::jsonb} behind a name says how its value is bound. */
  CatalogueTable(String... columns) {
    var names =
        Arrays.stream(columns).map(column -> column.replace("::jsonb", "")).collect(joining(", "));
    var places =
        Arrays.stream(columns)
            .map(column -> column.endsWith("::jsonb") ? "?::jsonb" : "?")
            .collect(joining(", "));
    this.insert = "insert into %s (%s) values (%s)".formatted(sqlName(), names, places);
    this.copy = "copy %s (%s) from stdin".formatted(sqlName(), names);
  }

  /** The table's name in the database. */
  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Adds one row, with a place for each value. */
  String insert() {
    return insert;
  }

  /** Takes many rows as text. */
  String copy() {
    return copy;
  }

  /** Those that refer to others first, so that all can be emptied. */
  static List<CatalogueTable> childrenFirst() {
    return Arrays.asList(values()).reversed();
  }
}
