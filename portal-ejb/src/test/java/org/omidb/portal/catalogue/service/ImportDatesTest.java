package org.omidb.portal.catalogue.service;

import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.first;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.testing.NeedsDatabase;

/** What an import does with a woman of whom a day, an age or a year cannot be. */
@NeedsDatabase
class ImportDatesTest {

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @Test
  void a_day_that_the_calendar_does_not_have_refuses_the_woman() throws IOException {
    assertRefused(
        Reason.DATE_IMPOSSIBLE,
        "SCREENING/L/DateTaken",
        episode -> ((ObjectNode) episode.at("/SCREENING/L")).put("DateTaken", "2016-02-30"));
  }

  @Test
  void a_day_after_that_of_the_import_refuses_the_woman() throws IOException {
    assertRefused(
        Reason.DATE_IMPOSSIBLE,
        "EpisodeClosedDate",
        episode -> episode.put("EpisodeClosedDate", "2026-11-23"));
  }

  @Test
  void an_episode_that_was_closed_before_it_was_opened_refuses_the_woman() throws IOException {
    assertRefused(
        Reason.DATES_CONTRADICT,
        "EpisodeClosedDate",
        episode -> episode.put("EpisodeClosedDate", "1999-12-31"));
  }

  @Test
  void an_age_that_cannot_be_refuses_the_woman() throws IOException {
    assertRefused(Reason.AGE_IMPOSSIBLE, "PatientAge", episode -> episode.put("PatientAge", "200"));
  }

  @Test
  void a_year_that_has_not_been_refuses_the_woman() throws IOException {
    assertRefused(
        Reason.YEAR_IMPOSSIBLE,
        "ActualEpisodeOpenedYear",
        episode -> episode.put("ActualEpisodeOpenedYear", "2027"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "1899-12-31"})
  void a_study_that_is_yet_to_be_taken_or_older_than_mammography_refuses_the_woman(String day)
      throws IOException {
    scenario.assertRefused(
        MARKED,
        Reason.DATE_IMPOSSIBLE,
        "StudyDate",
        () ->
            change(
                scenario.imagedb(MARKED),
                json -> first(json.path("STUDIES")).put("StudyDate", day)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-02-30", "2016-13-01", "soon", "02/03/2016"})
  void a_study_on_no_day_or_in_another_form_refuses_the_woman(String day) throws IOException {
    scenario.assertRefused(
        MARKED,
        Reason.STUDY_DATE_MISSING,
        "StudyDate",
        () ->
            change(
                scenario.imagedb(MARKED),
                json -> first(json.path("STUDIES")).put("StudyDate", day)));
  }

  private void assertRefused(Reason reason, String path, Consumer<ObjectNode> change)
      throws IOException {
    scenario.assertRefused(
        MARKED,
        reason,
        "nbss_" + MARKED + ".json/9999/" + path,
        () -> change(scenario.nbss(MARKED), json -> change.accept(first(json))));
  }
}
