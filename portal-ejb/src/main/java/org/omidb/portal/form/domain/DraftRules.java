package org.omidb.portal.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.omidb.portal.form.domain.QuestionKind.ShortText;
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
    var answers = new TreeMap<String, List<String>>();
    var mistaken = new TreeMap<String, List<String>>();
    for (var question : section.questions()) {
      var texts = typed.all(question.id());
      if (mistake(question, texts, today).isPresent()) {
        mistaken.put(question.id(), texts);
        answers.put(question.id(), inItsPlace(question, texts));
      } else {
        answers.put(question.id(), answer(question, texts, today));
      }
    }
    return new Written(Answers.of(answers), Typed.of(mistaken));
  }

  /** What is wrong with a section before it can be submitted, in the order of its questions. */
  public static List<Problem> check(Section section, Typed typed, LocalDate today) {
    return section.questions().stream()
        .flatMap(question -> problem(question, typed.all(question.id()), today).stream())
        .toList();
  }

  /**
   * What was typed, with the files that are there already: a file stays until another takes its
   * place, and also beside one that was refused.
   *
   * @param before where a file may be, the first place first
   */
  public static Typed withFiles(Section section, Typed typed, Typed... before) {
    var all = typed;
    for (var question : section.questions()) {
      var chosen = typed.all(question.id());
      if (question.kind() instanceof Upload && chosen.size() != 1) {
        var there = Stream.of(before).flatMap(it -> file(it.all(question.id())).stream()).limit(1);
        all = all.with(question.id(), Stream.concat(chosen.stream(), there).toList());
      }
    }
    return all;
  }

  /** The file that stands in a field for one: the one that was taken, or stays beside a refused. */
  public static Optional<String> file(List<String> texts) {
    return switch (texts.size()) {
      case 1 -> Optional.of(texts.getFirst());
      case 0, 2 -> Optional.empty();
      default -> Optional.of(texts.get(2));
    };
  }

  private static Optional<Problem> problem(Question question, List<String> texts, LocalDate today) {
    return mistake(question, texts, today)
        .or(() -> FormRules.problem(question, answer(question, texts, today), today));
  }

  /** What is wrong with what is there; what is missing may still come. */
  private static Optional<Problem> mistake(Question question, List<String> texts, LocalDate today) {
    if (question.kind() instanceof Day(var bounds)
        && day(bounds, texts, today) instanceof TypedDate.Reading.Fault(var parts, var rest)) {
      return Optional.of(Problem.unreadable(question, rest));
    }
    if (isRefusedFile(question, texts)) {
      return Optional.of(Problem.refusedFile(question, texts.get(0), texts.get(1)));
    }
    return FormRules.problem(question, answer(question, texts, today), today)
        .filter(problem -> problem.kind() != Problem.Kind.MISSING);
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
      case Upload(var sort, var megabytes) -> lines(texts);
      case CohortSelection() -> lines(texts);
      case Amount(var unit, var least, var most, var decimals) ->
          line(texts).stream().map(TypedNumber::canonical).toList();
      case Day(var bounds) ->
          day(bounds, texts, today) instanceof TypedDate.Reading.Day(var day)
              ? List.of(day.toString())
              : List.of();
      case Heading() -> List.of();
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
    return question.kind() instanceof Upload && texts.size() > 1;
  }

  /** The file that stays where another was refused; any other mistake leaves the question open. */
  private static List<String> inItsPlace(Question question, List<String> texts) {
    return isRefusedFile(question, texts) ? file(texts).stream().toList() : List.of();
  }
}
