package org.omidb.portal.casefile.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.omidb.portal.casefile.service.SampleCases.AUDREY;
import static org.omidb.portal.casefile.service.SampleCases.DANA;
import static org.omidb.portal.casefile.service.SampleCases.LENA;
import static org.omidb.portal.casefile.service.SampleCases.MARKED;
import static org.omidb.portal.casefile.service.SampleCases.NOW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.casefile.domain.CaseEvent;
import org.omidb.portal.casefile.domain.CaseEvent.Kind;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.Opening;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What a member of the team sees of one woman, and what is written down about it. */
@NeedsDatabase
class CaseFilesTest {

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static SampleCases cases;

  @BeforeAll
  static void read() {
    cases = SampleCases.of(8, folder);
  }

  private static CaseFile marked() {
    return cases.files.open(DANA, MARKED);
  }

  @Test
  void a_history_is_told_by_date() {
    var history = marked().history();

    assertThat(history.stream().map(event -> event.date().orElse(LocalDate.MAX))).isSorted();
    assertThat(history.stream().map(CaseEvent::kind))
        .contains(
            Kind.EPISODE,
            Kind.SCREENING,
            Kind.STUDY,
            Kind.ASSESSMENT,
            Kind.BIOPSYWIDE,
            Kind.SURGERY);
    assertThat(history).allSatisfy(event -> assertThat(event.date()).isPresent());
  }

  @Test
  void opinions_and_outcomes_are_words_of_nbss() {
    var screening = last(Kind.SCREENING);
    assertThat(List.of(screening.left().get(), screening.right().get()))
        .containsExactlyInAnyOrder("Suspicious", "Normal");
    assertThat(screening.outcome()).contains("For Further X-ray views (FV)");

    var surgery = last(Kind.SURGERY).parts();
    assertThat(surgery).hasSize(1);
    assertThat(surgery.getFirst().subject()).startsWith("Lesion 1, ");
    assertThat(surgery.getFirst().facts())
        .contains(
            new CaseEvent.Fact("Opinion reached for the lesion", "Hist malignant (H5)"),
            new CaseEvent.Fact("Procedure date", day(last(Kind.SURGERY))));
  }

  private static CaseEvent last(Kind kind) {
    return marked().history().stream()
        .filter(event -> event.kind() == kind)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static String day(CaseEvent event) {
    var form = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    return form.format(event.date().orElseThrow());
  }

  @Test
  void what_could_identify_her_is_counted_and_not_shown() {
    var all = marked().toString();

    assertThat(all).doesNotContain("RAD7", "SURG,", "WARD9", "Dr ", "999 ", "T17");
    assertThat(last(Kind.SURGERY).withheld()).isEqualTo(3);
    assertThat(last(Kind.STUDY).withheld()).isZero();
  }

  @Test
  void a_lesion_stands_beside_its_marks() {
    var lesions = marked().lesions();

    assertThat(lesions).hasSize(1);
    var lesion = lesions.getFirst();
    assertThat(lesion.type()).contains(CaseType.MALIGNANT);
    assertThat(lesion.facts()).extracting(CaseEvent.Fact::label).contains("Description", "Size");
    assertThat(lesion.marks()).hasSize(2);
    assertThat(lesion.marks())
        .allSatisfy(mark ->
            assertThat(mark.image().title())
                .startsWith(lesion.side().equals("L") ? "Left" : "Right")
                .endsWith("processed"));
  }

  @Test
  void a_study_hangs_processed_before_unprocessed_and_right_before_left() {
    var study =
        cases.files.open(DANA, new ClientName("demd100004")).studies().stream()
            .filter(it -> it.images().size() == 8)
            .findFirst()
            .orElseThrow();

    assertThat(study.images().stream().map(image -> image.title()))
        .containsExactly(
            "Right CC, processed",
            "Left CC, processed",
            "Right MLO, processed",
            "Left MLO, processed",
            "Right CC, unprocessed",
            "Left CC, unprocessed",
            "Right MLO, unprocessed",
            "Left MLO, unprocessed");
  }

  @Test
  void every_opening_is_written_down_with_who_whose_and_when() {
    var caller = SampleCases.caller(Role.DATA_MANAGER);
    var study = marked().studies().getFirst();

    cases.files.open(caller, MARKED);
    cases.files.openStudy(caller, study.uid());
    cases.files.openImage(caller, study.images().getFirst().uid());
    cases.files.openPicture(caller, study.images().getFirst().uid());

    assertThat(cases.files.openings(AUDREY, 1))
        .filteredOn(opening -> opening.person().equals(caller.id()))
        .containsExactly(
            new Opening(LocalDate.of(2026, 11, 22), caller.id(), MARKED, 3, 1, NOW, NOW));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DATA_MANAGER", "ADMINISTRATOR", "AUDITOR"})
  void nobody_else_sees_that_there_is_a_case(Role role) {
    var caller = SampleCases.caller(role);
    var image = marked().studies().getFirst().images().getFirst().uid();
    long before = openings();

    assertNotFound(() -> cases.files.open(caller, MARKED));
    assertNotFound(() -> cases.files.openImage(caller, image));
    assertNotFound(() -> cases.files.openPicture(caller, image));
    assertThat(openings()).isEqualTo(before);
  }

  @Test
  void the_log_is_read_by_those_who_watch_alone() {
    assertNotFound(() -> cases.files.openings(DANA, 1));
    assertNotFound(() -> cases.files.openings(LENA, 1));
    assertNotFound(() -> cases.files.openings(Caller.VISITOR, 1));
  }

  @Test
  void whoever_does_not_exist_was_not_opened() {
    long before = openings();

    assertNotFound(() -> cases.files.open(DANA, new ClientName("demd7")));
    assertNotFound(() -> cases.files.openStudy(DANA, new Uid("1.2.3")));
    assertNotFound(() -> cases.files.openImage(DANA, new Uid("1.2.3")));
    assertThat(openings()).isEqualTo(before);
  }

  @Test
  void the_portal_cannot_take_a_line_of_the_log_back() {
    marked();

    for (var change : List.of("delete from case_opening", "update case_opening set at = now()")) {
      assertThatExceptionOfType(SqlException.class)
          .isThrownBy(() -> Sql.with(TestDatabase.dataSource(), sql -> sql.update(change)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "demd", "demd1'", "DEMD1", "demd1 ", "demd1234567890123456789", "../demd1"})
  void what_is_no_client_id_is_none(String text) {
    assertThat(ClientName.find(text)).isEmpty();
    assertThat(Optional.of(text).filter(it -> !it.isEmpty()).flatMap(Uid::find)).isEmpty();
  }

  private static long openings() {
    return Sql.with(
        TestDatabase.dataSource(),
        sql -> sql.row("select count(*) from case_opening", row -> row.getLong(1)).orElseThrow());
  }

  private static void assertNotFound(Runnable work) {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(work::run);
  }
}
