package org.omidb.portal.web.form;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Group.Part;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
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
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.SectionGroup;
import org.omidb.portal.form.domain.Written;

/** Answers and messages of forms in English, for views. */
@Named
@ApplicationScoped
public class Wording {

  /** What is a number, and not only meant to be one. */
  private static final Pattern DATE = Pattern.compile("\\d{4,}-\\d{2}-\\d{2}");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** What stands behind a question on a page that shows answers; empty where there is none. */
  public String answer(Question question, Answers answers) {
    return said(question, answers.all(question.id()));
  }

  /** What stands behind a question of a draft; what is no answer as it was typed. */
  public String written(Question question, Written written) {
    var typed = written.typed().all(question.id());
    return typed.isEmpty() ? answer(question, written.answers()) : typed(question, typed);
  }

  /** An answer as one text, with its parts one below the other where it has several. */
  public String text(Question question, Answers answers) {
    return question.kind() instanceof Several
        ? groups(question, answers).stream().map(this::lines).collect(joining("\n"))
        : answer(question, answers);
  }

  private String lines(Group group) {
    var parts =
        group.parts().stream()
            .filter(part -> !part.texts().isEmpty())
            .map(part -> part.question().label() + ": " + part(part));
    return Stream.concat(Stream.of(group.title()).filter(title -> !title.isEmpty()), parts)
        .collect(joining("\n"));
  }

  /** The parts of a question that has several, as they were answered. */
  public List<Group> groups(Question question, Answers answers) {
    return Group.of(question, answers.to(question.id()));
  }

  /** The parts of a question of a draft; where one is no answer, all of them as they were typed. */
  public List<Group> writtenGroups(Question question, Written written) {
    return Group.of(question, written.all().in(question.id()));
  }

  /** What stands behind one of these parts; empty where there is nothing. */
  public String part(Part part) {
    return typed(part.question(), part.texts());
  }

  private static String typed(Question question, List<String> texts) {
    return switch (question.kind()) {
      case Day(var bounds) -> are(DATE, texts) ? said(question, texts) : String.join(" ", texts);
      case Amount(var unit, var least, var most, var decimals) ->
          are(NUMBER, texts) ? said(question, texts) : String.join("\n", texts);
      case QuestionKind kind -> said(question, texts);
    };
  }

  /** Whether it is as answers are kept. */
  private static boolean are(Pattern kept, List<String> texts) {
    return texts.size() == 1 && kept.matcher(texts.getFirst()).matches();
  }

  private static String said(Question question, List<String> texts) {
    return switch (question.kind()) {
      case ShortText(var limit) -> String.join("\n", texts);
      case LongText(var limit) -> String.join("\n", texts);
      case Email() -> String.join("\n", texts);
      case Telephone() -> String.join("\n", texts);
      case Orcid() -> String.join("\n", texts);
      case Amount(var unit, var least, var most, var decimals) ->
          texts.stream().findFirst().map(number -> (number + " " + unit).strip()).orElse("");
      case ChoiceOfOne(var options) -> labels(question, texts);
      case ChoiceOfSeveral(var options) -> labels(question, texts);
      case Declarations(var options) -> labels(question, texts);
      case YesNo() -> labels(question, texts);
      case Country() -> labels(question, texts);
      case Day(var bounds) ->
          texts.stream().findFirst().map(LocalDate::parse).map(DAY::format).orElse("");
      case Upload upload -> "";
      case CohortSelection() -> "";
      case Heading() -> "";
      case Several several -> "";
    };
  }

  private static String labels(Question question, List<String> values) {
    return values.stream().map(question::labelOf).collect(joining("\n"));
  }

  /** The sections of a form in their groups. */
  public List<SectionGroup> together(List<Section> sections) {
    return SectionGroup.of(sections);
  }

  /** The message for a question that has to be answered and is not. */
  public String missing(Question question) {
    return Problem.missing(question).message();
  }

  /** What is asked for, as the beginning of a message: "The date of your training". */
  public String noun(Question question) {
    return Problem.capital(question.noun());
  }
}
