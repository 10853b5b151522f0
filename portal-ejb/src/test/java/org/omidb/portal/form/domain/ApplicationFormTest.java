package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
