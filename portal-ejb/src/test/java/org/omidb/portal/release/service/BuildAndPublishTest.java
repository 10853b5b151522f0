package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.release.domain.ReleaseRefusal.BUILT_BY_YOURSELF;
import static org.omidb.portal.release.domain.ReleaseRefusal.CONDITIONS_OPEN;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_APPROVED;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PERMITTED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What becomes of a release when something goes wrong, and who lets it out. */
@NeedsDatabase
class BuildAndPublishTest {

  private static final Criteria MALIGNANT = Criteria.ALL.with(Facet.TYPE, "malignant");

  @TempDir Path home;
  private Workshop workshop;

  @BeforeEach
  void collect() throws IOException {
    workshop = new Workshop(home);
    workshop.collect(8);
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_build_that_was_cut_anywhere_goes_on_to_the_same_files(long seed) throws IOException {
    var random = new Random(seed);
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var whole = workshop.line(workshop.built(agreement)).contents().orElseThrow();
    var release = workshop.requested(agreement);

    workshop.objects =
        FailingObjects.cutAt(
            workshop.stored, 1 + random.nextInt((int) whole.files()), random.nextBoolean());
    assertThatThrownBy(() -> workshop.run(release)).isInstanceOf(FailingObjects.Cut.class);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILDING);
    assertThat(
            workshop.decide(
                releases -> releases.publish(workshop.dev, release, workshop.manifest(release))))
        .isEqualTo(Decision.refuse(NOT_APPROVED));

    workshop.objects = workshop.stored;
    workshop.run(release);
    assertThat(workshop.line(release).contents()).contains(whole);
    assertThat(Workshop.manifestOf(workshop.fetched(release))).isEqualTo(whole.manifest());
  }

  @Test
  void a_store_that_is_away_fails_the_job_and_not_the_release() {
    var release = workshop.requested(workshop.agreement(workshop.freeze(MALIGNANT), false));
    workshop.objects = FailingObjects.away(workshop.stored);

    assertThatThrownBy(() -> workshop.run(release)).isInstanceOf(IOException.class);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILDING);
  }

  @Test
  void an_image_whose_pixels_have_changed_fails_the_release() throws IOException {
    var release = workshop.requested(workshop.agreement(workshop.freeze(MALIGNANT), false));
    workshop.objects = FailingObjects.spoilingPixels(workshop.stored);
    workshop.run(release);

    failedFor(release, "PIXELS_CHANGED");
  }

  @Test
  void an_identifier_that_slips_through_the_allow_list_is_found_by_the_scan() throws IOException {
    change("demd100001", "Mammomat of demd100001");
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));

    failedFor(release, "IDENTIFIER_FOUND");
  }

  @Test
  void a_woman_who_changed_after_the_freezing_fails_the_release_and_can_be_frozen_anew()
      throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.requested(agreement);
    change("demd100001", "Mammomat 3000");
    workshop.run(release);

    failedFor(release, "SOURCE_MISSING");
  }

  @Test
  void synthetic_images_without_pixel_data_fail_the_release_and_say_so() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update(
                "update image set stored = false from series r, study s, client c"
                    + " where r.id = image.series_id and s.id = r.study_id and c.id = s.client_id"
                    + " and c.name = 'demd100001'"));
    var release = workshop.requested(agreement);
    workshop.run(release);

    failedFor(release, "SYNTHETIC_WITHOUT_PIXELS");
  }

  @Test
  void before_a_build_the_women_are_counted_who_have_no_files() throws IOException {
    var selection = workshop.freeze(MALIGNANT);
    var cases = new SelectedCases(TestDatabase.dataSource());
    assertThat(cases.womenWithoutPixels(selection)).isZero();
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update(
                "update image set stored = false from series r, study s, client c"
                    + " where r.id = image.series_id and s.id = r.study_id and c.id = s.client_id"
                    + " and c.name = 'demd100001'"));
    assertThat(cases.womenWithoutPixels(selection)).isOne();
  }

  /** What an earlier attempt wrote and the later one does not is neither listed nor left. */
  @Test
  void a_failed_build_is_repeated_from_the_beginning() throws IOException {
    var release = workshop.requested(workshop.agreement(workshop.freeze(MALIGNANT), false));
    workshop.objects = FailingObjects.spoilingPixels(workshop.stored);
    workshop.run(release);
    workshop.objects = workshop.stored;
    var stray = Workshop.folder(release).resolve("data/demd1/left.json");
    workshop.stored.write(stray, new ByteArrayInputStream(new byte[1]));

    workshop.decide(releases -> releases.buildAgain(workshop.dana, release));
    workshop.run(release);

    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILT);
    assertThat(workshop.stored.exists(stray)).isFalse();
  }

  @Test
  void built_by_one_approved_and_published_by_another() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.built(agreement);
    var manifest = workshop.line(release).contents().orElseThrow().manifest();

    assertThat(workshop.decide(releases -> releases.approve(workshop.dana, release, manifest)))
        .isEqualTo(Decision.refuse(BUILT_BY_YOURSELF));
    approveAndPublish(release);

    var line = workshop.line(release);
    assertThat(line.state()).isEqualTo(ReleaseState.PUBLISHED);
    assertThat(access(workshop.rita, release)).isEqualTo(new Access.Open());
    workshop.end(agreement);
    assertThat(access(workshop.rita, release))
        .isEqualTo(new Access.Closed(Access.Reason.AGREEMENT_NOT_ACTIVE));
  }

  @Test
  void nobody_makes_a_release_that_they_will_get_themselves() throws IOException {
    var rita = new Caller(workshop.rita.id(), Set.of(Role.DATA_MANAGER));
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var own = new ReleaseId(Uuid7.next());
    assertThat(workshop.decide(releases -> releases.request(rita, own, agreement)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    var release = workshop.built(agreement);
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    assertThat(workshop.decide(releases -> releases.approve(rita, release, manifest)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_file_that_is_gone_from_the_store_stops_the_publication() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.delete(
        Workshop.folder(release).resolve(workshop.files(release).getFirst().path()));

    stopsWhenPublished(release);
  }

  @Test
  void one_bit_of_one_file_that_has_changed_in_the_store_stops_the_publication()
      throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    var file = Workshop.folder(release).resolve(workshop.files(release).getLast().path());
    byte[] bytes;
    try (var content = workshop.stored.open(file)) {
      bytes = content.readAllBytes();
    }
    bytes[bytes.length / 2] ^= 1;
    workshop.stored.write(file, new ByteArrayInputStream(bytes));

    stopsWhenPublished(release);
  }

  @Test
  void a_check_that_was_cut_off_goes_on_and_still_knows_what_it_had_found() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.delete(
        Workshop.folder(release).resolve(workshop.files(release).getFirst().path()));
    workshop.objects = FailingObjects.cutReading(workshop.stored, 25);
    assertThatThrownBy(() -> workshop.publish(release)).hasRootCauseInstanceOf(IOException.class);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.PUBLISHING);

    workshop.objects = workshop.stored;
    workshop.runCheck(release);
    assertThat(workshop.line(release).reason()).contains("FILES_DIFFER");
  }

  private void stopsWhenPublished(ReleaseId release) throws IOException {
    workshop.publish(release);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.APPROVED);
    assertThat(workshop.line(release).reason()).contains("FILES_DIFFER");
    assertThat(access(workshop.rita, release))
        .isEqualTo(new Access.Closed(Access.Reason.NOT_PUBLISHED));
  }

  @Test
  void a_file_that_nobody_listed_stops_the_publication() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.write(
        Workshop.folder(release).resolve("data/note.txt"), new ByteArrayInputStream(new byte[3]));

    stopsWhenPublished(release);
  }

  @Test
  void nobody_changes_the_files_of_an_approved_release_not_even_the_portal() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    approveAndPublish(release);

    assertThatThrownBy(() -> TestDatabase.transact(em -> new FileStore(em).deleteAll(release)))
        .hasStackTraceContaining("can no longer change");
  }

  @Test
  void who_is_not_of_the_team_does_not_know_of_a_release_before_it_is_published()
      throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var stranger = new Caller(workshop.rita.id(), Set.of(Role.RESEARCHER));

    assertThatThrownBy(() ->
            workshop.decide(
                releases -> releases.publish(stranger, release, workshop.manifest(release))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_refreshed_release_shows_the_same_women_under_the_same_ids() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var first = pixelsByClient(workshop.built(agreement));
    workshop.refresh(agreement, workshop.freeze(Criteria.ALL));
    var second = pixelsByClient(workshop.built(agreement));

    assertThat(second).hasSizeGreaterThan(first.size());
    first.forEach((client, images) -> assertThat(second.get(client)).containsAll(images));
  }

  @Test
  void releases_of_two_agreements_have_no_name_in_common() throws IOException {
    var selection = workshop.freeze(MALIGNANT);
    var one = workshop.built(workshop.agreement(selection, false));
    var other = workshop.built(workshop.agreement(selection, false));

    assertThat(uids(one)).isNotEmpty().doesNotContainAnyElementsOf(uids(other));
  }

  @Test
  void nor_have_two_releases_of_an_agreement_that_forbids_linking() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), true);

    assertThat(uids(workshop.built(agreement)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(uids(workshop.built(agreement)));
  }

  @Test
  void publishing_waits_for_the_last_open_condition() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.built(agreement);
    var manifest = workshop.manifest(release);
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.openCondition(agreement, "1. Report after a year (the applicant)");
    assertThat(workshop.decide(releases -> releases.publish(workshop.dev, release, manifest)))
        .isEqualTo(Decision.refuse(CONDITIONS_OPEN));
    workshop.meetConditions(agreement);
    assertThat(workshop.decide(releases -> releases.publish(workshop.dev, release, manifest)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private void approveAndPublish(ReleaseId release) throws IOException {
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.publish(release);
  }

  private Access access(Caller caller, ReleaseId release) {
    return TestDatabase.inTransaction(
        em -> workshop.reading(em).access(caller.id(), workshop.line(release)));
  }

  private void failedFor(ReleaseId release, String reason) {
    assertThat(workshop.line(release).reason()).contains(reason);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILD_FAILED);
  }

  /** The images of each client as paths, which follow from keyed UIDs. */
  private Map<String, Set<String>> pixelsByClient(ReleaseId release) {
    return workshop.files(release).stream()
        .map(file -> file.path())
        .filter(path -> path.startsWith("images/"))
        .collect(
            Collectors.groupingBy(
                path -> path.split("/", -1)[1], TreeMap::new, Collectors.toSet()));
  }

  private Set<String> uids(ReleaseId release) {
    return workshop.files(release).stream()
        .map(file -> file.path())
        .filter(path -> path.endsWith(".dcm"))
        .flatMap(path -> Set.of(path.split("/", -1)[2], path.split("/", -1)[3]).stream())
        .collect(Collectors.toSet());
  }

  /** Changes what a machine is called in every episode of a woman of the source. */
  private void change(String client, String machine) throws IOException {
    var mapper = new ObjectMapper();
    var file = workshop.source.resolve("data").resolve(client).resolve("nbss_" + client + ".json");
    var json = (ObjectNode) mapper.readTree(file.toFile());
    for (var episode : json) {
      for (var side : episode.path("SCREENING")) {
        if (side instanceof ObjectNode values) {
          values.put("EquipmentMakeModel", machine);
        }
      }
    }
    Files.write(file, mapper.writeValueAsBytes(json));
    workshop.importSource();
  }
}
