package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.first;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.testing.NeedsDatabase;

/** Whatever is broken about one woman is named, and the others go in. */
@NeedsDatabase
class BrokenFolderTest extends ImportCase {

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
          var image = first(study).fieldNames().next();
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
}
