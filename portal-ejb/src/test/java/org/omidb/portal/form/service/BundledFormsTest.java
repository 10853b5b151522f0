package org.omidb.portal.form.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.AnyAnswer;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormCheck;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Sha256;

/** The second version of the application: all of it, and what the first one asks means the same. */
class BundledFormsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Form FIRST = BundledForms.of(FormName.APPLICATION).getFirst();
  private static final Form SECOND = BundledForms.of(FormName.APPLICATION).get(1);
  private static final Form THIRD = BundledForms.of(FormName.APPLICATION).get(2);
  private static final Form FOURTH = BundledForms.of(FormName.APPLICATION).get(3);

  /** Applications are read with it for ever; a change needs a version of its own. */
  @Test
  void the_second_version_never_changes() {
    assertThat(Sha256.of(FormJson.write(SECOND)).hex())
        .isEqualTo("c1cf722998224ce793579753f32b297f1cd13ecdaff5cf607ee4beb492900581");
  }

  @Test
  void it_can_be_published_after_the_first() {
    assertThat(SECOND.version()).isEqualTo(2);
    assertThat(FormCheck.check(FormName.APPLICATION, SECOND, List.of(FIRST))).isEmpty();
  }

  @Test
  void the_third_version_never_changes() {
    assertThat(Sha256.of(FormJson.write(THIRD)).hex())
        .isEqualTo("282ab0307bbd56693cfea2e21e5eb742e520c5b0fcb01cc3d6d1cf5fd57f4243");
  }

  /** It takes several files where the second took one, and is the second in everything else. */
  @Test
  void the_third_version_takes_several_files() {
    assertThat(FormCheck.check(FormName.APPLICATION, THIRD, List.of(FIRST, SECOND))).isEmpty();
    assertThat(THIRD.questions().stream().filter(it -> !SECOND.questions().contains(it)))
        .extracting(Question::id)
        .containsExactly("iso-certificate", "ethics-letter", "dpia-file", "diagram");
    assertThat(THIRD.questions().stream().filter(it -> !SECOND.questions().contains(it)))
        .allMatch(it -> it.kind() instanceof Upload asked && asked.several());
  }

  @Test
  void the_fourth_version_never_changes() {
    assertThat(Sha256.of(FormJson.write(FOURTH)).hex())
        .isEqualTo("98c9dbddf677b52acb18f5cdbb6eb0b46ab38660841cf59b507c0fff1a49959a");
  }

  /** It asks what the third asks, and the portal reads of it who will access data. */
  @Test
  void the_fourth_version_says_who_will_access_data() {
    assertThat(FormCheck.check(FormName.APPLICATION, FOURTH, List.of(FIRST, SECOND, THIRD)))
        .isEmpty();
    assertThat(FOURTH.questions())
        .extracting(Question::id)
        .isEqualTo(THIRD.questions().stream().map(Question::id).toList());
    assertThat(FOURTH.questions().stream().filter(it -> !THIRD.questions().contains(it)))
        .extracting(Question::id, Question::meaning)
        .containsExactly(
            tuple("record-level", Optional.of(Meaning.OWN_ACCESS)),
            tuple("team-members", Optional.of(Meaning.TEAM_ACCESS)));
  }

  @Test
  void it_has_the_sections_of_the_first_in_four_groups() {
    assertThat(SECOND.sections().stream().map(Section::id).toList())
        .containsExactlyInAnyOrderElementsOf(FIRST.sections().stream().map(Section::id).toList());
    assertThat(SECOND.sections().stream().map(Section::group).distinct().toList())
        .containsExactly("You", "Study", "Data", "Safeguards");
    assertThat(SECOND.sections())
        .filteredOn(Section::last)
        .containsExactly(SECOND.sections().getLast());
    assertThat(FIRST.sections()).allMatch(section -> section.group().isEmpty());
  }

  @Test
  void every_choice_of_none_among_boxes_stands_alone() {
    assertThat(
            SECOND.questions().stream()
                .filter(question -> question.kind() instanceof ChoiceOfSeveral)
                .flatMap(question -> question.options().stream())
                .filter(option -> option.label().matches("(None|No|Not|Nothing|Neither)\\b.*")))
        .isNotEmpty()
        .allMatch(Option::alone);
  }

  /** Whatever is answered, each question that this leads to can be answered. */
  @Test
  void it_can_be_answered_whole() {
    var answers = new HashMap<String, Answers>();
    int asked = 0;
    for (int round = 0; round < 5; round++) {
      var shown = SECOND.shownTo(answers);
      asked = shown.questions().size();
      shown.sections().forEach(section -> answers.put(section.id(), any(section)));
    }
    var shown = SECOND.shownTo(answers);
    assertThat(shown.questions()).hasSize(asked).hasSizeGreaterThan(90);
    for (var section : shown.sections()) {
      assertThat(FormRules.check(section, answers.getOrDefault(section.id(), Answers.NONE), TODAY))
          .as(section.id())
          .isEmpty();
    }
  }

  /** Where nothing is asked but what every application has to say. */
  @Test
  void every_question_that_waits_for_an_answer_can_be_reached() {
    var waiting =
        SECOND.questions().stream().filter(question -> question.shown().isPresent()).toList();
    assertThat(waiting).hasSizeGreaterThan(30);
    var offered =
        SECOND.questions().stream()
            .collect(
                Collectors.toMap(
                    Question::id,
                    question -> question.options().stream().map(Option::value).toList()));
    for (var question : waiting) {
      assertThat(reached(question, offered)).as(question.id()).isTrue();
    }
  }

  private static boolean reached(Question question, Map<String, List<String>> offered) {
    return offered.entrySet().stream()
        .anyMatch(one ->
            one.getValue().stream()
                .anyMatch(value ->
                    question
                        .shown()
                        .orElseThrow()
                        .holds(other -> other.equals(one.getKey()) ? List.of(value) : List.of())));
  }

  private static Answers any(Section section) {
    var answers = Answers.NONE;
    for (var question : section.questions()) {
      answers =
          answers.with(
              question.id(),
              AnyAnswer.to(
                  question,
                  TODAY,
                  () -> "0190a6f0-1111-7222-8333-444455556666",
                  () -> "0190a6f0-1111-7222-8333-444455557777"));
    }
    return answers;
  }
}
