package org.omidb.portal.form.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
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
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.shared.domain.DateBounds;

/** What a form asks, in words for people who compare versions of it. */
public final class QuestionWords {

  private QuestionWords() {}

  /** What an answer may be. */
  public static String kind(QuestionKind kind) {
    return switch (kind) {
      case ShortText(var limit) -> "Text of one line, " + most(limit);
      case LongText(var limit) -> "Text, " + most(limit);
      case Email() -> "Email address";
      case ChoiceOfOne(var options) -> "One of: " + options(options);
      case ChoiceOfSeveral(var options) -> "Any of: " + options(options);
      case Declarations(var options) -> "All of these statements: " + options(options);
      case YesNo() -> "Yes or no";
      case Day(var bounds) -> "Date, " + bounds(bounds);
      case Amount(var unit, var least, var most, var decimals) ->
          "%s from %s to %s%s%s"
              .formatted(
                  decimals == 0 ? "Whole number" : "Number",
                  least.toPlainString(),
                  most.toPlainString(),
                  unit.isEmpty() ? "" : " " + unit,
                  decimals == 0
                      ? ""
                      : ", with at most %d digits after the point".formatted(decimals));
      case Country() -> "Country";
      case Upload upload ->
          "%s (%s) of at most %d MB"
              .formatted(
                  upload.several() ? "Up to %d files".formatted(upload.most()) : "File",
                  upload.sorts().stream().map(it -> words(it.name())).collect(joining(", ")),
                  upload.megabytes());
      case CohortSelection() -> "Saved selection of cases";
      case Telephone() -> "Telephone number";
      case Orcid() -> "ORCID iD";
      case Heading() -> "Heading";
      case Table table ->
          "From %d to %d of “%s”, each with: %s"
              .formatted(table.least(), table.most(), table.row(), parts(table));
      case Several several -> "All of: " + parts(several);
    };
  }

  private static String parts(Several several) {
    return several.columns().stream()
        .map(it ->
            "“%s” (%s%s)".formatted(it.label(), kind(it.kind()), it.required() ? "" : "; optional"))
        .collect(joining(", "));
  }

  /** When it is asked; empty for always. */
  public static String condition(Form form, Optional<Condition> condition) {
    return condition.map(it -> condition(form, it)).orElse("");
  }

  private static String condition(Form form, Condition condition) {
    return switch (condition) {
      case Condition.Is(var question, var value) ->
          "“%s” is “%s”".formatted(label(form, question), option(form, question, value));
      case Condition.Holds(var question, var value) ->
          "“%s” has “%s”".formatted(label(form, question), option(form, question, value));
      case Condition.All(var of) -> several(form, of, " and ");
      case Condition.Any(var of) -> several(form, of, " or ");
    };
  }

  private static String several(Form form, List<Condition> of, String between) {
    return of.stream().map(it -> condition(form, it)).collect(joining(between, "(", ")"));
  }

  private static String label(Form form, String question) {
    return form.asking(question)
        .flatMap(section -> section.question(question))
        .map(Question::label)
        .orElse(question);
  }

  private static String option(Form form, String question, String value) {
    return form.asking(question)
        .flatMap(section -> section.question(question))
        .map(it -> it.labelOf(value))
        .orElse(value);
  }

  static String required(Question question) {
    return !question.asks() ? "" : question.required() ? "Has to be answered" : "Optional";
  }

  static String last(Section section) {
    return section.last() ? "Answered last, when all others are complete" : "Answered at any time";
  }

  private static String most(TextLimit limit) {
    return "at most %,d %s".formatted(limit.most(), words(limit.unit().name()));
  }

  private static String options(List<Option> options) {
    return options.stream()
        .map(it -> "“" + it.label() + "”" + (it.alone() ? " (alone)" : ""))
        .collect(joining(", "));
  }

  private static String bounds(DateBounds bounds) {
    return "%d years back, %d years ahead, today %s"
        .formatted(
            bounds.yearsBack(), bounds.yearsAhead(), bounds.today() ? "included" : "not included");
  }

  /** What the portal reads an answer as. */
  static String meaning(Meaning meaning) {
    return words(meaning.name());
  }

  private static String words(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
