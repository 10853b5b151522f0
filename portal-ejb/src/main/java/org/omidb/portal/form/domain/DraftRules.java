package org.omidb.portal.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.TypedDate;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * How a draft is read, which may hold gaps and mistakes: nothing that was typed is refused before
 * somebody submits it, and nothing becomes an answer that does not answer its question.
 */
public final class DraftRules {

  private DraftRules() {}

  /** Tells answers from what has to stay as it was typed. */
  public static Written read(Section section, Typed typed, LocalDate today) {
    var answers = Answers.NONE;
    var mistaken = Typed.NONE;
    for (var question : section.questions()) {
      var stands = shown(question, typed.in(question.id()));
      if (isMistaken(question, stands, today)) {
        mistaken = mistaken.with(question.id(), besideMistakes(question, stands, today));
        answers = answers.with(question.id(), new Texts(inItsPlace(question, stands.texts())));
      } else {
        answers = answers.with(question.id(), answer(question, stands, today));
      }
    }
    return new Written(answers, mistaken);
  }

  /** What is wrong with a section before it can be submitted, in the order of its questions. */
  public static List<Problem> check(Section section, Typed typed, LocalDate today) {
    return section.questions().stream()
        .flatMap(question ->
            problems(question, shown(question, typed.in(question.id())), today).stream())
        .toList();
  }

  /** Without the parts, and then the rows, in which there is nothing to see. */
  private static AnswerValue shown(Question question, AnswerValue stands) {
    return question.kind() instanceof Several
        ? stands.changed(texts -> lines(texts).isEmpty() ? List.of() : texts)
        : stands;
  }

  private static List<Problem> problems(Question question, AnswerValue stands, LocalDate today) {
    if (!(question.kind() instanceof Several)) {
      return problem(question, stands.texts(), today).stream().toList();
    }
    var parts = parts(question, stands, today);
    return stands.isEmpty()
        ? FormRules.missing(question).stream().toList()
        : Stream.concat(FormRules.rows(question, stands).stream(), parts).toList();
  }

  private static Stream<Problem> parts(Question question, AnswerValue stands, LocalDate today) {
    return Group.of(question, stands).stream()
        .flatMap(group -> group.parts().stream())
        .flatMap(part -> problem(part.question(), part.texts(), today).stream());
  }

  /** What is missing is no mistake, as it may still come. */
  private static boolean isMistake(Problem problem) {
    return problem.kind() != Problem.Kind.MISSING;
  }

  private static boolean isMistaken(Question question, AnswerValue stands, LocalDate today) {
    return problems(question, stands, today).stream().anyMatch(DraftRules::isMistake);
  }

  /**
   * What was typed, with the files that are there already. Where a question takes one file, it
   * stays until another takes its place, and also beside one that was refused; where it takes
   * several, what was chosen comes to those that are there.
   *
   * @param before where a file may be, the first place first
   */
  public static Typed withFiles(Section section, Typed typed, Typed... before) {
    var all = typed;
    for (var question : section.questions()) {
      if (question.kind() instanceof Upload asked) {
        var chosen = ChosenFiles.of(typed.all(question.id()));
        var there = Stream.of(before).map(it -> ChosenFiles.of(it.all(question.id())).files());
        all = all.with(question.id(), beside(asked, chosen, there.toList()).texts());
      }
    }
    return all;
  }

  private static ChosenFiles beside(Upload asked, ChosenFiles chosen, List<List<String>> there) {
    if (asked.several()) {
      return chosen.with(
          Stream.concat(there.reversed().stream().flatMap(List::stream), chosen.files().stream())
              .distinct()
              .toList());
    }
    return chosen.files().isEmpty()
        ? chosen.with(
            there.stream().filter(files -> !files.isEmpty()).findFirst().orElse(List.of()))
        : chosen;
  }

  private static Optional<Problem> problem(Question question, List<String> texts, LocalDate today) {
    if (question.kind() instanceof Day(var bounds)
        && day(bounds, texts, today) instanceof TypedDate.Reading.Fault(var parts, var rest)) {
      return Optional.of(Problem.unreadable(question, rest));
    }
    if (isRefusedFile(question, texts)) {
      return Optional.of(Problem.refusedFiles(question, ChosenFiles.of(texts).refused()));
    }
    return FormRules.problem(question, answer(question, texts, today), today);
  }

  private static AnswerValue answer(Question question, AnswerValue stands, LocalDate today) {
    return question.kind() instanceof Several
        ? Group.changed(question, stands, (part, texts) -> answer(part, texts, today))
        : new Texts(answer(question, stands.texts(), today));
  }

  /** A part that is mistaken stays letter by letter; texts beside it are kept as in an answer. */
  private static AnswerValue besideMistakes(
      Question question, AnswerValue stands, LocalDate today) {
    return question.kind() instanceof Several
        ? Group.changed(
            question,
            stands,
            (part, texts) ->
                isText(part) && problem(part, texts, today).filter(DraftRules::isMistake).isEmpty()
                    ? answer(part, texts, today)
                    : texts)
        : stands;
  }

  private static boolean isText(Question question) {
    return switch (question.kind()) {
      case ShortText(var limit) -> true;
      case LongText(var limit) -> true;
      case Email() -> true;
      case QuestionKind other -> false;
    };
  }

  private static List<String> answer(Question question, List<String> texts, LocalDate today) {
    return switch (question.kind()) {
      case ShortText(var limit) -> line(texts);
      case Email() -> line(texts);
      case LongText(var limit) -> lines(texts);
      case ChoiceOfOne(var options) -> lines(texts);
      case ChoiceOfSeveral(var options) -> lines(texts);
      case Declarations(var options) -> lines(texts);
      case YesNo() -> lines(texts);
      case Country() -> lines(texts);
      case Upload upload -> ChosenFiles.of(texts).files();
      case CohortSelection() -> lines(texts);
      case Amount(var unit, var least, var most, var decimals) ->
          line(texts).stream().map(TypedNumber::canonical).toList();
      case Day(var bounds) ->
          day(bounds, texts, today) instanceof TypedDate.Reading.Day(var day)
              ? List.of(day.toString())
              : List.of();
      case Telephone() -> line(texts);
      case Orcid() -> line(texts).stream().map(OrcidId::canonical).toList();
      case Heading() -> List.of();
      case Several several -> throw new IllegalArgumentException("It has parts: " + question.id());
    };
  }

  private static List<String> line(List<String> texts) {
    return shown(texts.stream().map(VisibleText::line).toList());
  }

  private static List<String> lines(List<String> texts) {
    return shown(texts.stream().map(VisibleText::lines).toList());
  }

  private static List<String> shown(List<String> texts) {
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  private static TypedDate.Reading day(DateBounds bounds, List<String> texts, LocalDate today) {
    var example = bounds.example(today);
    return new TypedDate(field(texts, 0), field(texts, 1), field(texts, 2)).read(example);
  }

  private static String field(List<String> texts, int index) {
    return index < texts.size() ? texts.get(index) : "";
  }

  private static boolean isRefusedFile(Question question, List<String> texts) {
    return question.kind() instanceof Upload && !ChosenFiles.of(texts).refused().isEmpty();
  }

  /** The files that stay where others were refused; any other mistake leaves the question open. */
  private static List<String> inItsPlace(Question question, List<String> texts) {
    return question.kind() instanceof Upload
        ? ChosenFiles.of(texts).files().stream().filter(ChosenFiles::isId).toList()
        : List.of();
  }
}
