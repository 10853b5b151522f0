package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.sample.SampleRelease;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Imports a synthetic release into a real database, whole and broken. */
@NeedsDatabase
class CatalogueImportTest {

  private static final int WOMEN = 3;

  /** A woman with a marked cancer. */
  private static final String MARKED = "demd100001";

  private static final String OTHER = "demd100002";

  @TempDir Path folder;
  private Path release;
  private DirectoryObjects objects;

  @BeforeEach
  void release() throws IOException {
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    release = folder.resolve("release");
    objects = new DirectoryObjects(folder.resolve("objects"));
    SampleRelease.write(release, WOMEN, 7, done -> {});
  }

  @Test
  void every_woman_study_image_and_mark_of_the_folder_is_in_the_catalogue() throws IOException {
    SampleRelease.write(release, 8, 7, done -> {});

    assertThat(run()).isEqualTo(new ImportSummary(8, 8, 0, 0, List.of(), List.of(), 0));
    assertThat(count("client")).isEqualTo(8);
    assertThat(count("image")).isEqualTo(files(release.resolve("images")).size());
    assertThat(count("study")).isEqualTo(studies(release.resolve("images")));
    assertThat(count("mark")).isPositive();
    assertThat(count("mark_lesion")).isEqualTo(count("mark"));
    assertThat(count("client where status = 'MALIGNANT'")).isEqualTo(3);
    assertThat(count("client where status = 'INTERVAL'")).isEqualTo(1);
    assertThat(count("client where status = 'BENIGN'")).isEqualTo(2);
  }

  @Test
  void every_image_lies_in_the_object_store_as_it_was() throws IOException {
    run();

    try (var keys = objects.list(new ObjectKey("catalogue"))) {
      assertThat(keys).hasSize(files(release.resolve("images")).size());
    }
    for (var file : files(release.resolve("images").resolve(MARKED))) {
      var bytes = Files.readAllBytes(file);
      var key =
          CatalogueObjects.key(
              MARKED,
              String.valueOf(file.getName(file.getNameCount() - 2)),
              String.valueOf(file.getFileName()).replace(".dcm", ""),
              Sha256.of(bytes));
      try (var stored = objects.open(key)) {
        assertThat(stored.readAllBytes()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void women_of_a_folder_that_says_so_are_synthetic_and_no_others() throws IOException {
    run();
    assertThat(count("client where synthetic")).isEqualTo(WOMEN);

    Files.delete(release.resolve("SYNTHETIC"));
    assertThat(run().replaced()).isEqualTo(WOMEN);
    assertThat(count("client where synthetic")).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void a_second_import_changes_nothing(long seed) throws IOException {
    SampleRelease.write(release, WOMEN, seed, done -> {});
    run();
    var before = rows();

    assertThat(run()).isEqualTo(new ImportSummary(WOMEN, 0, 0, WOMEN, List.of(), List.of(), 0));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_woman_whose_files_change_is_replaced_and_is_a_version_on() throws IOException {
    run();
    change(nbss(MARKED), json -> json.put("Classification", "CI"));

    assertThat(run()).isEqualTo(new ImportSummary(WOMEN, 1, 1, WOMEN - 1, List.of(), List.of(), 0));
    assertThat(version(MARKED)).isEqualTo(2);
    assertThat(version(OTHER)).isEqualTo(1);
    assertThat(count("client where classification = 'CI' and name = '" + MARKED + "'"))
        .isEqualTo(1);
    assertThat(count("image")).isEqualTo(files(release.resolve("images")).size());
  }

  @Test
  void a_woman_who_breaks_later_stays_as_she_was() throws IOException {
    run();
    var before = rows();
    change(imagedb(MARKED), json -> json.remove("Site"));

    assertThat(run().refusals()).hasSize(1);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void whatever_is_broken_about_one_woman_is_named_and_the_others_go_in() throws IOException {
    change(imagedb(MARKED), json -> json.remove("Site"));
    assertRefused(Reason.SITE_MISSING, "imagedb_demd100001.json/Site");
  }

  @Test
  void a_list_where_an_object_is_expected_is_refused() throws IOException {
    change(imagedb(MARKED), json -> json.putArray("STUDIES"));
    assertRefused(Reason.WRONG_SHAPE, "STUDIES");
  }

  @Test
  void a_section_that_is_a_list_is_refused() throws IOException {
    change(nbss(MARKED), json -> firstEpisode(json).putArray("SURGERY"));
    assertRefused(Reason.WRONG_SHAPE, "SURGERY");
  }

  @Test
  void an_object_beside_the_episodes_is_refused_because_readers_take_it_for_one()
      throws IOException {
    change(nbss(MARKED), json -> json.putObject("metadata").put("version", 3));
    assertRefused(Reason.WRONG_SHAPE, "metadata");
  }

  @Test
  void a_study_without_a_date_is_refused() throws IOException {
    change(imagedb(MARKED), json -> firstStudy(json).putNull("StudyDate"));
    assertRefused(Reason.STUDY_DATE_MISSING, "StudyDate");
  }

  @Test
  void a_study_of_an_episode_that_nobody_knows_is_refused() throws IOException {
    change(imagedb(MARKED), json -> firstStudy(json).put("EpisodeID", "1"));
    assertRefused(Reason.EPISODE_UNKNOWN, "EpisodeID");
  }

  @Test
  void a_mark_beyond_the_edge_is_refused() throws IOException {
    change(imagedb(MARKED), json -> firstMark(json).put("X2", "99999"));
    assertRefused(Reason.MARK_OUTSIDE, "STUDIES/");
  }

  @Test
  void a_mark_that_names_no_lesion_of_its_episode_is_refused() throws IOException {
    change(imagedb(MARKED), json -> firstMark(json).put("LinkedNBSSLesionNumber", "77"));
    assertRefused(Reason.LESION_UNKNOWN, "LinkedNBSSLesionNumber");
  }

  @Test
  void a_lesion_number_that_is_no_text_is_refused_because_readers_lose_its_link()
      throws IOException {
    change(imagedb(MARKED), json -> firstMark(json).put("LinkedNBSSLesionNumber", 1));
    assertRefused(Reason.WRONG_SHAPE, "LinkedNBSSLesionNumber");
  }

  @Test
  void an_image_in_two_series_is_refused() throws IOException {
    change(
        imagedb(MARKED),
        json -> {
          var study = firstStudy(json);
          var image = firstObject(study).fieldNames().next();
          study.putObject("1.2.3").putNull(image);
        });
    assertRefused(Reason.UID_TWICE, "imagedb");
  }

  @Test
  void the_same_name_twice_in_one_object_is_refused() throws IOException {
    var text = Files.readString(imagedb(MARKED));
    Files.writeString(imagedb(MARKED), text.replaceFirst("\\{", "{\"Site\":\"jarv\","));
    assertRefused(Reason.NOT_JSON, "imagedb_demd100001.json");
  }

  @Test
  void json_without_end_is_refused() throws IOException {
    Files.writeString(nbss(MARKED), "{\"a\":".repeat(100_000));
    assertRefused(Reason.NOT_JSON, "nbss_demd100001.json");
  }

  @Test
  void a_character_that_no_text_may_have_is_refused() throws IOException {
    change(nbss(MARKED), json -> firstEpisode(json).put("PatientAge", "5\u00000"));
    assertRefused(Reason.FORBIDDEN_CHARACTER, "PatientAge");
  }

  @Test
  void a_uid_that_would_leave_the_folder_is_refused() throws IOException {
    change(
        imagedb(MARKED), json -> ((ObjectNode) json.path("STUDIES")).putObject("../../" + OTHER));
    assertRefused(Reason.UID_MALFORMED, "STUDIES");
  }

  @Test
  void a_link_to_a_file_elsewhere_is_refused() throws IOException {
    var elsewhere = Files.move(nbss(MARKED), folder.resolve("elsewhere.json"));
    Files.createSymbolicLink(nbss(MARKED), elsewhere);
    assertRefused(Reason.FILE_IS_LINK, "nbss_demd100001.json");
  }

  @Test
  void an_image_without_its_sidecar_is_refused() throws IOException {
    Files.delete(sidecars(MARKED).getFirst());
    assertRefused(Reason.FILE_MISSING, ".json");
  }

  @Test
  void a_sidecar_of_another_image_is_refused() throws IOException {
    var sidecars = sidecars(MARKED);
    Files.copy(sidecars.getLast(), sidecars.getFirst(), StandardCopyOption.REPLACE_EXISTING);
    assertRefused(Reason.UIDS_DISAGREE, ".dcm");
  }

  @Test
  void what_is_no_client_is_passed_over_as_readers_do() throws IOException {
    Files.createDirectories(release.resolve("data/somebody"));

    assertThat(run().read()).isEqualTo(WOMEN);
  }

  @Test
  void a_folder_without_data_is_no_release() {
    assertThatIOException()
        .isThrownBy(() ->
            new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
                .run(folder.resolve("nowhere"), (client, number, of) -> {}));
  }

  @Test
  void progress_is_told_woman_by_woman() throws IOException {
    var told = new ArrayList<String>();
    new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
        .run(release, (client, number, of) -> told.add(client + " " + number + "/" + of));

    assertThat(told).containsExactly("demd100001 1/3", "demd100002 2/3", "demd100003 3/3");
  }

  @Test
  void case_types_that_somebody_spoilt_are_rebuilt() throws IOException {
    run();
    var before = rows();
    var rebuild = new CaseTypesRebuild(TestDatabase.dataSource(), InstantSource.system());
    assertThat(rebuild.run()).isZero();
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update("update client set status = 'NORMAL'")
                + sql.update("update lesion set class = null")
                + sql.update(
                    "update episode set case_type = 'NORMAL', case_types = '{NORMAL}',"
                        + " marked_types = '{}'"));

    assertThat(rebuild.run()).isPositive();
    assertThat(rows()).isEqualTo(before);
  }

  private ImportSummary run() throws IOException {
    return new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
        .run(release, (client, number, of) -> {});
  }

  private void assertRefused(Reason reason, String where) throws IOException {
    var summary = run();

    assertThat(summary.stored()).isEqualTo(WOMEN - 1);
    assertThat(summary.refusals()).hasSize(1);
    var refusal = summary.refusals().getFirst();
    assertThat(refusal.client()).isEqualTo(MARKED);
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.where()).contains(where);
    assertThat(count("client where name = '" + MARKED + "'")).isZero();
  }

  private static long count(String table) {
    return Sql.with(
        TestDatabase.dataSource(),
        sql -> sql.row("select count(*) from " + table, row -> row.getLong(1)).orElseThrow());
  }

  private static int version(String client) {
    return Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.row("select version from client where name = ?", row -> row.getInt(1), client)
                .orElseThrow());
  }

  /** All rows of all tables as text; keys and dates of import included. */
  private static List<String> rows() {
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

  private Path nbss(String client) {
    return release.resolve("data").resolve(client).resolve("nbss_" + client + ".json");
  }

  private Path imagedb(String client) {
    return release.resolve("data").resolve(client).resolve("imagedb_" + client + ".json");
  }

  private List<Path> sidecars(String client) throws IOException {
    return files(release.resolve("data").resolve(client)).stream()
        .filter(file -> !String.valueOf(file.getFileName()).contains("_"))
        .toList();
  }

  private static void change(Path file, Consumer<ObjectNode> change) throws IOException {
    var json = (ObjectNode) Json.MAPPER.readTree(file.toFile());
    change.accept(json);
    Files.write(file, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode firstEpisode(ObjectNode nbss) {
    return firstObject(nbss);
  }

  private static ObjectNode firstStudy(ObjectNode imagedb) {
    return firstObject(imagedb.path("STUDIES"));
  }

  private static ObjectNode firstMark(ObjectNode imagedb) {
    return imagedb.findParent("X1");
  }

  private static ObjectNode firstObject(JsonNode node) {
    return (ObjectNode)
        node.properties().stream()
            .map(field -> field.getValue())
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long studies(Path images) throws IOException {
    return files(images).stream().map(Path::getParent).distinct().count();
  }
}
