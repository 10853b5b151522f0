package org.omidb.portal.form.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.FormCheck;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Sha256;

/** The forms with which a portal begins, and in which applications were written. */
class FirstFormsTest {

  /**
   * Applications and interests are read with these for ever; a change needs a version of its own.
   */
  @Test
  void the_first_versions_never_change() {
    assertThat(
            Stream.of(FormName.values()).map(FirstForms::of).map(FormJson::write).map(Sha256::of))
        .extracting(Sha256::hex)
        .containsExactly(
            "a620fb4b37c286df42a8bfb8d993f1296ae8d7150c9e26b7185f0f2d5d203016",
            "dbbb6048e4837cb197763ac874adeaaecf7394e690f1f93988eb859aefa0f352");
  }

  @ParameterizedTest
  @EnumSource
  void the_first_versions_can_be_published(FormName name) {
    assertThat(FirstForms.of(name).version()).isEqualTo(1);
    assertThat(FormCheck.check(name, FirstForms.of(name), List.of())).isEmpty();
  }

  @Test
  void the_application_has_thirteen_sections_and_the_declarations_come_last() {
    var sections = FirstForms.of(FormName.APPLICATION).sections();
    assertThat(sections).hasSize(13);
    assertThat(sections).filteredOn(Section::last).containsExactly(sections.getLast());
  }

  @Test
  void every_choice_of_none_among_boxes_stands_alone() {
    var none =
        questions()
            .filter(question -> question.kind() instanceof ChoiceOfSeveral)
            .flatMap(question -> question.options().stream())
            .filter(option -> option.label().matches("(None|No|Not|Nothing|Neither)\\b.*"))
            .toList();
    assertThat(none).isNotEmpty().allMatch(Option::alone);
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
    return Arrays.stream(FormName.values())
        .map(FirstForms::of)
        .flatMap(it -> it.questions().stream());
  }
}
