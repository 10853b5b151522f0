package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationFormTest {

  @Test
  void the_application_has_thirteen_sections_and_the_declarations_come_last() {
    var sections = ApplicationForm.current().sections();
    assertThat(sections).hasSize(13);
    assertThat(sections).filteredOn(Section::last).containsExactly(sections.getLast());
  }

  @Test
  void ids_are_unique_where_they_are_looked_up() {
    assertThat(ApplicationForm.current().sections())
        .extracting(Section::id)
        .doesNotHaveDuplicates();
    assertThat(
            Stream.concat(
                ApplicationForm.current().sections().stream(), Stream.of(InterestForm.section())))
        .allSatisfy(section ->
            assertThat(section.questions()).extracting(Question::id).doesNotHaveDuplicates());
  }

  @Test
  void every_question_has_a_limit_of_its_own() {
    assertThat(ApplicationForm.current().questions())
        .allMatch(question ->
            switch (question.kind()) {
              case TEXT, TEXTAREA, EMAIL, FILE -> question.limit() > 0;
              case RADIOS, CHECKBOXES, DECLARATIONS, YES_NO -> !question.options().isEmpty();
              case DATE, SELECTION -> question.limit() == 0;
            });
  }

  @Test
  void every_question_about_a_date_says_which_days_answer_it() {
    assertThat(questions())
        .allMatch(
            question -> (question.kind() == Question.Kind.DATE) == question.bounds().isPresent());
  }

  @Test
  void every_choice_of_none_among_boxes_stands_alone() {
    var none =
        questions()
            .filter(question -> question.kind() == Question.Kind.CHECKBOXES)
            .flatMap(question -> question.options().stream())
            .filter(option -> option.label().matches("(None|No|Not|Nothing|Neither)\\b.*"))
            .toList();
    assertThat(none).isNotEmpty().allMatch(Question.Option::alone);
  }

  @Test
  void browsers_are_told_where_somebody_is_asked_for_what_is_their_own() {
    assertThat(questions().filter(question -> !question.autocomplete().isEmpty()))
        .extracting(Question::id, Question::autocomplete)
        .containsExactlyInAnyOrder(
            tuple("name", "name"),
            tuple("email", "email"),
            tuple("organisation", "organization"),
            tuple("country", "country-name"),
            tuple("full-name", "name"),
            tuple("job-title", "organization-title"),
            tuple("email", "email"),
            tuple("legal-name", "organization"),
            tuple("name", "name"));
  }

  private static Stream<Question> questions() {
    return Stream.concat(
        InterestForm.section().questions().stream(),
        ApplicationForm.current().questions().stream());
  }
}
