package org.omidb.portal.web.form;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Question;
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
import org.omidb.portal.form.domain.Written;

/** Answers and messages of forms in English, for views. */
@Named
@ApplicationScoped
public class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** What stands behind a question on a page that shows answers; empty where there is none. */
  public String answer(Question question, Answers answers) {
    return switch (question.kind()) {
      case ShortText(var limit) -> first(question, answers);
      case LongText(var limit) -> first(question, answers);
      case Email() -> first(question, answers);
      case Amount(var unit, var least, var most, var decimals) ->
          answers.first(question.id()).map(number -> (number + " " + unit).strip()).orElse("");
      case ChoiceOfOne(var options) -> labels(question, answers.all(question.id()));
      case ChoiceOfSeveral(var options) -> labels(question, answers.all(question.id()));
      case Declarations(var options) -> labels(question, answers.all(question.id()));
      case YesNo() -> labels(question, answers.all(question.id()));
      case Country() -> labels(question, answers.all(question.id()));
      case Day(var bounds) ->
          answers.first(question.id()).map(LocalDate::parse).map(DAY::format).orElse("");
      case Upload(var sort, var megabytes) -> "";
      case CohortSelection() -> "";
      case Heading() -> "";
    };
  }

  /** What stands behind a question of a draft; what is no answer as it was typed. */
  public String written(Question question, Written written) {
    var typed = written.typed().all(question.id());
    return typed.isEmpty() ? answer(question, written.answers()) : typed(question, typed);
  }

  private static String typed(Question question, List<String> texts) {
    return switch (question.kind()) {
      case ShortText(var limit) -> String.join("\n", texts);
      case LongText(var limit) -> String.join("\n", texts);
      case Email() -> String.join("\n", texts);
      case Amount(var unit, var least, var most, var decimals) -> String.join("\n", texts);
      case ChoiceOfOne(var options) -> labels(question, texts);
      case ChoiceOfSeveral(var options) -> labels(question, texts);
      case Declarations(var options) -> labels(question, texts);
      case YesNo() -> labels(question, texts);
      case Country() -> labels(question, texts);
      case Day(var bounds) -> String.join(" ", texts);
      case Upload(var sort, var megabytes) -> "";
      case CohortSelection() -> "";
      case Heading() -> "";
    };
  }

  private static String first(Question question, Answers answers) {
    return answers.first(question.id()).orElse("");
  }

  private static String labels(Question question, List<String> values) {
    return values.stream().map(question::labelOf).collect(joining("\n"));
  }

  /** The message for a question that has to be answered and is not. */
  public String missing(Question question) {
    return Problem.missing(question).message();
  }

  /** What is asked for, as the beginning of a message: "The date of your training". */
  public String noun(Question question) {
    return Problem.capital(question.noun());
  }

  /** What is said of a text with more characters than its question takes, else nothing. */
  public String tooLong(Question question) {
    return question
        .kind()
        .textLimit()
        .map(limit -> Problem.tooLong(question, limit).message())
        .orElse("");
  }
}
