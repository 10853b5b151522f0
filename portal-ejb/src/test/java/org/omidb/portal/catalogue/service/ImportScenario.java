package org.omidb.portal.catalogue.service;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/**
 * The words of the import's tests: a synthetic release, what is broken in it, what became of it.
 */
final class ImportScenario {

  static final int WOMEN = 2;
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** A woman with a marked cancer, and a tomosynthesis. */
  static final String MARKED = "demd100001";

  static final String OTHER = "demd100002";

  /** Nobody else's, so that no frozen selection of another test names an image. */
  private static final long SEED = 71;

  private final Path intact;
  final Path release;
  final ObjectStore objects;

  /** Something that is done to the folder. */
  @FunctionalInterface
  interface Breakage {
    void apply() throws IOException;
  }

  ImportScenario(Path folder) throws IOException {
    this(folder, SEED);
  }

  ImportScenario(Path folder, long seed) throws IOException {
    intact = folder.resolve("intact");
    Samples.write(intact, WOMEN, seed);
    release = folder.resolve("release");
    objects = new DirectoryObjects(folder.resolve("objects"));
    begin();
  }

  /** The folder as it was, and an empty catalogue. */
  private void begin() throws IOException {
    for (var file : files(intact)) {
      var copy = release.resolve(intact.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, REPLACE_EXISTING);
    }
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    objects.deleteFolder(new ObjectKey("catalogue"));
  }

  ImportSummary run() throws IOException {
    return run(objects);
  }

  ImportSummary run(ObjectStore store) throws IOException {
    return new CatalogueImport(TestDatabase.dataSource(), store, () -> NOW)
        .run(release, (client, number, of) -> {});
  }

  /**
   * One woman is refused and the others go in: nothing of her is stored where nobody knew her, and
   * what was known of her stands otherwise.
   */
  void assertRefused(String client, Reason reason, String where, Breakage breakage)
      throws IOException {
    breakage.apply();
    var summary = run();
    assertThat(summary.stored()).isEqualTo(WOMEN - 1);
    assertNamed(summary, client, reason, where);
    assertThat(rows(client)).isEmpty();
    assertThat(objects(client)).isEmpty();

    begin();
    assertThat(run().stored()).isEqualTo(WOMEN);
    var rows = rows(client);
    var kept = objects(client);
    breakage.apply();
    var again = run();
    assertThat(again.unchanged()).isEqualTo(WOMEN - 1);
    assertNamed(again, client, reason, where);
    assertThat(rows(client)).isNotEmpty().isEqualTo(rows);
    assertThat(objects(client)).isNotEmpty().isEqualTo(kept);
  }

  /**
   * An image is left out of a woman whom nobody knew, and the rest of her goes in. Where she is
   * known with it, a file that became unreadable takes nothing from her.
   */
  void assertLeftOut(Path image, Reason reason, String where, Breakage breakage)
      throws IOException {
    var client = release.resolve("images").relativize(image).getName(0).toString();
    breakage.apply();
    var summary = run();
    assertThat(summary.stored()).isEqualTo(WOMEN);
    assertOnlyLeftOut(summary, client, reason, where);
    var without = images(client).size() - 1;
    assertThat(objects(client)).hasSize(without);

    begin();
    assertThat(run().leftOut()).isEmpty();
    var rows = rows(client);
    var kept = objects(client);
    breakage.apply();
    var again = run();
    assertThat(again.unchanged()).isEqualTo(WOMEN - 1);
    assertNamed(again, client, reason, where);
    assertThat(rows(client)).isNotEmpty().isEqualTo(rows);
    assertThat(objects(client)).hasSize(without + 1).isEqualTo(kept);
  }

  static void assertOnlyLeftOut(ImportSummary summary, String client, Reason reason, String where) {
    assertThat(summary.refusals()).isEmpty();
    assertThat(summary.leftOut()).hasSize(1);
    var image = summary.leftOut().getFirst();
    assertThat(image.client()).isEqualTo(client);
    assertThat(image.reason()).isEqualTo(reason);
    assertThat(image.where()).contains(where);
  }

  private static void assertNamed(
      ImportSummary summary, String client, Reason reason, String where) {
    assertThat(summary.refusals()).hasSize(1);
    var refusal = summary.refusals().getFirst();
    assertThat(refusal.client()).isEqualTo(client);
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.where()).contains(where);
  }

  Path nbss(String client) {
    return release.resolve("data").resolve(client).resolve("nbss_" + client + ".json");
  }

  Path imagedb(String client) {
    return release.resolve("data").resolve(client).resolve("imagedb_" + client + ".json");
  }

  List<Path> images(String client) throws IOException {
    return files(release.resolve("images").resolve(client));
  }

  /** Beside the header of an image in the tree of data. */
  Path sidecar(Path image) {
    var path = release.resolve("images").relativize(image).toString().replace(".dcm", ".json");
    return release.resolve("data").resolve(path);
  }

  static void change(Path file, Consumer<ObjectNode> change) throws IOException {
    var json = (ObjectNode) Json.MAPPER.readTree(file.toFile());
    change.accept(json);
    Files.write(file, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The same pixels under another header. */
  static void changeHeader(Path image, Consumer<Dataset.Builder> change) throws IOException {
    var out = new ByteArrayOutputStream();
    DicomFiles.rewrite(
        new ByteArrayInputStream(Files.readAllBytes(image)),
        header -> {
          var data = header.data().toBuilder();
          change.accept(data);
          return Header.of(header.meta(), data.build(), header.transferSyntax());
        },
        out);
    Files.write(image, out.toByteArray());
  }

  /** The first object within, such as the first episode or study. */
  static ObjectNode first(JsonNode node) {
    return (ObjectNode)
        node.properties().stream()
            .map(field -> field.getValue())
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
  }

  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Set<ObjectKey> objects(String client) throws IOException {
    try (var keys = objects.list(CatalogueObjects.folder(client))) {
      return new TreeSet<>(keys.toList());
    }
  }

  /** Her own row, and one for each episode, study and image, as text. */
  static List<String> rows(String client) {
    var rows = new ArrayList<String>();
    for (var table :
        List.of(
            "client c",
            "client c join episode x on x.client_id = c.id",
            "client c join study x on x.client_id = c.id",
            "client c join study s on s.client_id = c.id join series r on r.study_id = s.id"
                + " join image x on x.series_id = r.id")) {
      var alias = table.endsWith(" c") ? "c" : "x";
      rows.addAll(
          Sql.with(
              TestDatabase.dataSource(),
              sql ->
                  sql.rows(
                      "select " + alias + "::text from " + table + " where c.name = ? order by 1",
                      row -> row.getString(1),
                      client)));
    }
    return rows;
  }

  static int version(String client) {
    return Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.row("select version from client where name = ?", row -> row.getInt(1), client)
                .orElseThrow());
  }
}
