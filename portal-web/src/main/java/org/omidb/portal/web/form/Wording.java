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
      case TEXT, TEXTAREA, EMAIL -> answers.first(question.id()).orElse("");
      case RADIOS, YES_NO, CHECKBOXES, DECLARATIONS ->
          answers.all(question.id()).stream().map(question::labelOf).collect(joining("\n"));
      case DATE -> answers.first(question.id()).map(LocalDate::parse).map(DAY::format).orElse("");
      case FILE, SELECTION -> "";
    };
  }

  /** What stands behind a question of a draft; what is no answer as it was typed. */
  public String written(Question question, Written written) {
    var typed = written.typed().all(question.id());
    return typed.isEmpty() ? answer(question, written.answers()) : typed(question, typed);
  }

  private static String typed(Question question, List<String> texts) {
    return switch (question.kind()) {
      case TEXT, TEXTAREA, EMAIL -> String.join("\n", texts);
      case RADIOS, YES_NO, CHECKBOXES, DECLARATIONS ->
          texts.stream().map(question::labelOf).collect(joining("\n"));
      case DATE -> String.join(" ", texts);
      case FILE, SELECTION -> "";
    };
  }

  /** The message for a question that has to be answered and is not. */
  public String missing(Question question) {
    return Problem.missing(question).message();
  }

  /** What is asked for, as the beginning of a message: "The date of your training". */
  public String noun(Question question) {
    return Problem.capital(question.noun());
  }

  public String tooLong(Question question) {
    return Problem.tooLong(question).message();
  }

  /** How wide a field is drawn, so that its size says how much is expected. */
  public String width(Question question) {
    return question.limit() <= 60 ? "20" : "";
  }
}
