package org.omidb.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;

/** What a browser sends is taken letter by letter. */
class SentFieldsTest {

  @Test
  void text_and_dates_are_taken_as_they_were_typed() {
    var sent =
        SentForm.post()
            .with("full-name", " Rita\u00a0 ", "and another")
            .with("training-date", "31")
            .with("training-date-month", "Febuary")
            .with("training-date-year", "")
            .with("not-asked", "for");
    assertThat(typed("applicant", sent))
        .isEqualTo(
            Typed.of(
                Map.of(
                    "full-name", List.of(" Rita\u00a0 "),
                    "training-date", List.of("31", "Febuary", ""))));
  }

  @Test
  void every_box_that_was_ticked_is_taken_and_none_where_none_was() {
    assertThat(typed("ai", SentForm.post().with("purposes", "training", "none")).all("purposes"))
        .containsExactly("training", "none");
    assertThat(typed("ai", SentForm.post())).isEqualTo(Typed.NONE);
  }

  @Test
  void a_file_is_there_when_one_was_chosen_even_an_empty_one() {
    var question = section("flow").question("diagram").orElseThrow();
    assertThat(fields(SentForm.post()).files(question)).isEmpty();
    assertThat(fields(SentForm.post().file("diagram", "", new byte[0])).files(question)).isEmpty();
    assertThat(fields(SentForm.post().file("diagram", "a.pdf", new byte[0])).files(question))
        .hasSize(1);
    assertThat(fields(SentForm.post().with("diagram-too-large", "b.pdf")).unsentFiles(question))
        .containsExactly("b.pdf");
  }

  @Test
  void a_file_that_was_parked_with_the_form_is_there_too() {
    var question = section("flow").question("diagram").orElseThrow();
    var file = SentForm.part("diagram", "a.pdf", new byte[1]);
    assertThat(fields(SentForm.post().parked(file)).files(question))
        .extracting(Part::getSubmittedFileName)
        .containsExactly("a.pdf");
    var other = SentForm.part("other", "b.pdf", new byte[1]);
    assertThat(fields(SentForm.post().parked(other)).files(question)).isEmpty();
  }

  @Test
  void the_rows_of_a_table_are_read_by_their_number() {
    var section = new Section("s", "S", "", List.of(TABLE), false);
    var sent =
        SentForm.post()
            .with("table_rows", "3")
            .with("table_1_name", "Ada")
            .with("table_1_since", "1")
            .with("table_1_since-month", "May")
            .with("table_1_since-year", "2020")
            .with("table_2_name", "")
            .with("table_3_name", "Cyd")
            .with("table_3_shoe-size", "42")
            .with("table_4_name", "beyond");
    var fields = fields(sent);
    var typed = fields.typed(section).in("table");
    assertThat(typed.all()).containsExactly("Ada", "1", "May", "2020", "Cyd");
    assertThat(fields.without(TABLE, 3).all()).containsExactly("Ada", "1", "May", "2020");
    assertThat(fields.without(TABLE, 2)).isEqualTo(typed);
  }

  @Test
  void a_page_that_does_not_say_how_many_rows_it_had_has_none() {
    for (var rows : List.of("", "-1", "1e3", "999999999999", "x", "٣")) {
      var sent = SentForm.post().with("table_rows", rows).with("table_1_name", "Ada");
      assertThat(fields(sent).rows(TABLE)).as(rows).isZero();
    }
    assertThat(fields(SentForm.post()).rows(TABLE)).isZero();
  }

  private static final Question TABLE = new Question("table", OneTable.KIND, "Table", "the table");

  @Test
  void a_nul_that_was_pasted_along_is_left_out() {
    assertThat(typed("applicant", SentForm.post().with("full-name", "Ri\0ta")).all("full-name"))
        .containsExactly("Rita");
  }

  @Test
  void a_file_that_could_not_be_kept_is_named() {
    var question = section("flow").question("diagram").orElseThrow();
    assertThat(fields(SentForm.post()).lostFiles(question)).isEmpty();
    assertThat(fields(SentForm.post().with("diagram-not-kept", "flow\0.pdf")).lostFiles(question))
        .contains("flow.pdf");
  }

  @Test
  void what_is_typed_for_a_file_is_none() {
    assertThat(
            typed("flow", SentForm.post().with("diagram", "0190a6f0-1111-7222-8333-444455556666")))
        .isEqualTo(Typed.NONE);
  }

  private static Typed typed(String section, SentForm sent) {
    return fields(sent).typed(section(section));
  }

  private static SentFields fields(SentForm sent) {
    return new SentFields(sent.request());
  }

  private static Section section(String id) {
    return FirstForms.of(FormName.APPLICATION).section(id).orElseThrow();
  }
}
