package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_APPROVED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;
import org.omidb.portal.testing.TestDatabase;

/** Releases are built whole, or fail and say why. */
@NeedsDatabase
class BuildTest extends ReleaseCase {

  @Seeds(few = 2, all = 10)
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
    forgetPixels();
    var release = workshop.requested(agreement);
    workshop.run(release);

    failedFor(release, "SYNTHETIC_WITHOUT_PIXELS");
  }

  @Test
  void before_a_build_the_women_are_counted_who_have_no_files() throws IOException {
    var selection = workshop.freeze(MALIGNANT);
    var cases = new SelectedCases(TestDatabase.dataSource());
    assertThat(cases.womenWithoutPixels(selection)).isZero();
    forgetPixels();
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

  /** As if her images had been made up without files. */
  private static void forgetPixels() {
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update(
                "update image set stored = false from series r, study s, client c"
                    + " where r.id = image.series_id and s.id = r.study_id and c.id = s.client_id"
                    + " and c.name = 'demd100001'"));
  }
}
