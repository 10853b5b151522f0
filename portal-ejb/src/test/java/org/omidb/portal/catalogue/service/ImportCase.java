package org.omidb.portal.catalogue.service;

import static org.omidb.portal.catalogue.service.ImportScenario.files;
import static org.omidb.portal.catalogue.service.ImportScenario.first;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/** A small release folder, and its import. */
abstract class ImportCase {

  static final int WOMEN = 3;

  /** A woman with a marked cancer. */
  static final String MARKED = "demd100001";

  static final String OTHER = "demd100002";

  @TempDir Path folder;
  Path release;
  DirectoryObjects objects;

  @BeforeEach
  void release() throws IOException {
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    release = folder.resolve("release");
    objects = new DirectoryObjects(folder.resolve("objects"));
    Samples.write(release, WOMEN, 7);
  }

  ImportSummary run() throws IOException {
    return new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
        .run(release, (client, number, of) -> {});
  }

  static long count(String table) {
    return Sql.with(
        TestDatabase.dataSource(),
        sql -> sql.row("select count(*) from " + table, row -> row.getLong(1)).orElseThrow());
  }

  static int version(String client) {
    return Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.row("select version from client where name = ?", row -> row.getInt(1), client)
                .orElseThrow());
  }

  /** All rows of all tables as text; keys and dates of import included. */
  static List<String> rows() {
    var all = new ArrayList<String>();
    for (var table :
        List.of(
            "client",
            "episode",
            "episode_section",
            "lesion",
            "study",
            "series",
            "image",
            "mark",
            "mark_lesion")) {
      all.addAll(
          Sql.with(
              TestDatabase.dataSource(),
              sql ->
                  sql.rows(
                      "select x::text from " + table + " x order by 1", row -> row.getString(1))));
    }
    return all;
  }

  Path nbss(String client) {
    return release.resolve("data").resolve(client).resolve("nbss_" + client + ".json");
  }

  Path imagedb(String client) {
    return release.resolve("data").resolve(client).resolve("imagedb_" + client + ".json");
  }

  List<Path> sidecars(String client) throws IOException {
    return files(release.resolve("data").resolve(client)).stream()
        .filter(file -> !String.valueOf(file.getFileName()).contains("_"))
        .toList();
  }

  static ObjectNode firstEpisode(ObjectNode nbss) {
    return first(nbss);
  }

  static ObjectNode firstStudy(ObjectNode imagedb) {
    return first(imagedb.path("STUDIES"));
  }

  static ObjectNode firstMark(ObjectNode imagedb) {
    return imagedb.findParent("X1");
  }

  static long studies(Path images) throws IOException {
    return files(images).stream().map(Path::getParent).distinct().count();
  }
}
