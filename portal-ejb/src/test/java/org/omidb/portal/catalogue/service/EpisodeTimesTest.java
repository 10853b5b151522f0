package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.sample.SampleRelease;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;

/** Days, ages and years that cannot be, wherever NBSS has one. */
@NeedsDatabase
class EpisodeTimesTest {

  private static final Possible POSSIBLE = new Possible(LocalDate.of(2026, 11, 22));

  @TempDir private static Path folder;
  private static String intact;

  @BeforeAll
  static void sample() throws IOException {
    SampleRelease.write(folder, 1, 71, done -> {});
    intact = Files.readString(folder.resolve("data/" + MARKED + "/nbss_" + MARKED + ".json"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "EpisodeOpenedDate, 2016-02-30",
    "EpisodeClosedDate, 2016-13-01",
    "IntervalCancerDateOfDiagnosis, soon",
    "IntervalCancerDateOfReview, 31/04/2016",
    "IntervalCancerDateOfRegional, 20160230",
    "SCREENING/L/DateTaken, 2015-02-29",
    "OTHERSCREENING/1/R/DateTaken, 2016-2-3",
    "ASSESSMENT/dateperformed, 0000-00-00",
    "CLINICAL/dateperformed, 2016-00-10",
    "BIOPSYFINE/L/1/DatePerformed, 2016",
    "BIOPSYWIDE/dateperformed, 2016-06-31",
    "SURGERY/R/2/DateReported, yesterday",
    "INTERVALCANCER/L/1/DateReviewed, 2016-04-31",
  })
  void a_day_that_the_calendar_does_not_have_is_refused(String path, String value) {
    assertRefused(
        Reason.DATE_IMPOSSIBLE, path, episode -> at(episode, path).put(name(path), value));
  }

  @Test
  void a_date_that_is_no_text_is_refused() {
    assertRefused(
        Reason.DATE_IMPOSSIBLE,
        "EpisodeOpenedDate",
        episode -> episode.put("EpisodeOpenedDate", 20160302));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2036-01-01", "1899-12-31"})
  void a_day_that_is_yet_to_come_or_too_long_ago_is_refused(String day) {
    assertRefused(
        Reason.DATE_IMPOSSIBLE,
        "SURGERY/dateperformed",
        episode -> at(episode, "SURGERY/x").put("dateperformed", day));
  }

  @Test
  void an_episode_that_was_closed_before_it_was_opened_is_refused() {
    assertRefused(
        Reason.DATES_CONTRADICT,
        "EpisodeClosedDate",
        episode ->
            episode.put("EpisodeOpenedDate", "2016-03-02").put("EpisodeClosedDate", "01/03/2016"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2016-03-02", "20160302", "02/03/2016", "2016-03-02T00:00:00", "2026-11-22", " "})
  void a_day_in_any_form_that_nbss_writes_goes_in(String day) throws Exception {
    assertTaken(episode ->
        episode.put("EpisodeOpenedDate", day).put("EpisodeClosedDate", day).putNull("x"));
  }

  @Test
  void what_is_null_or_missing_says_nothing_and_goes_in() throws Exception {
    assertTaken(episode -> {
      for (var name :
          Arrays.asList("EpisodeOpenedDate", "EpisodeClosedDate", "PatientAge", "EpisodeType")) {
        episode.putNull(name);
      }
      episode.remove("ActualEpisodeOpenedYear");
      at(episode, "SCREENING/L/DateTaken").putNull("DateTaken").putNull("AgeAtScreening");
    });
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "PatientAge, -1",
    "PatientAge, 200",
    "PatientAge, fifty",
    "PatientAge, 131",
    "SCREENING/R/AgeAtScreening, 1e2",
    "OTHERSCREENING/1/L/AgeAtScreening, 50 years",
  })
  void an_age_that_cannot_be_is_refused(String path, String value) {
    assertRefused(Reason.AGE_IMPOSSIBLE, path, episode -> at(episode, path).put(name(path), value));
  }

  @Test
  void an_age_may_be_a_number_or_have_a_fraction() throws Exception {
    assertTaken(episode -> {
      episode.put("PatientAge", 53);
      at(episode, "SCREENING/L/x").put("AgeAtScreening", "53.5");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899", "2027", "16", "20016", "MMXVI"})
  void a_year_that_has_not_been_is_refused(String year) {
    assertRefused(
        Reason.YEAR_IMPOSSIBLE,
        "ActualEpisodeOpenedYear",
        episode -> episode.put("ActualEpisodeOpenedYear", year));
  }

  private static void assertRefused(Reason reason, String path, Consumer<ObjectNode> change) {
    var refused = catchThrowableOfType(BrokenClientException.class, () -> read(change)).of(MARKED);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.where()).isEqualTo("nbss.json/9999/" + path);
  }

  private static void assertTaken(Consumer<ObjectNode> change) throws Exception {
    assertThat(read(change).episodes()).isNotEmpty();
  }

  private static NbssReader.Nbss read(Consumer<ObjectNode> change) throws Exception {
    var json = (ObjectNode) Json.MAPPER.readTree(intact);
    change.accept(first(json));
    var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return NbssReader.read(SourceJson.parse(bytes, "nbss.json"), MARKED, POSSIBLE);
  }

  /** The object that holds the last name of the path; it is there or made. */
  private static ObjectNode at(ObjectNode episode, String path) {
    var steps = new ArrayDeque<>(Arrays.asList(path.split("/")));
    steps.removeLast();
    JsonNode node = episode;
    for (var step : steps) {
      node = ((ObjectNode) node).withObjectProperty(step);
    }
    return (ObjectNode) node;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
