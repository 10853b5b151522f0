package org.omidb.portal.web.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.Answers;
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
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;

/** What the fields of a page hold, by question id, and the answers that they mean. */
public final class FieldValues {

  private FieldValues() {}

  /** The values with which fields are filled; a view writes into the map. */
  public static Map<String, @Nullable Object> of(Section section, Answers answers) {
    var values = new HashMap<String, @Nullable Object>();
    section.questions().forEach(question -> values.put(question.id(), value(question, answers)));
    return values;
  }

  /** The values with which the fields of a draft are filled, what is no answer as it was typed. */
  public static Map<String, @Nullable Object> of(Section section, Written written) {
    var values = of(section, written.answers());
    section
        .questions()
        .forEach(question -> {
          var typed = written.typed().all(question.id());
          if (!typed.isEmpty()) {
            values.put(question.id(), typed(question, typed));
          }
        });
    return values;
  }

  private static @Nullable Object typed(Question question, List<String> texts) {
    return switch (question.kind()) {
      case ChoiceOfSeveral(var options) -> texts.toArray(String[]::new);
      case Declarations(var options) -> texts.toArray(String[]::new);
      case Day(var bounds) -> texts.size() == 1 ? value(question, answer(question, texts)) : texts;
      case ShortText(var limit) -> texts.getFirst();
      case LongText(var limit) -> texts.getFirst();
      case Email() -> texts.getFirst();
      case Amount(var unit, var least, var most, var decimals) -> texts.getFirst();
      case ChoiceOfOne(var options) -> texts.getFirst();
      case YesNo() -> texts.getFirst();
      case Country() -> texts.getFirst();
      case CohortSelection() -> texts.getFirst();
      case Upload(var sort, var megabytes) -> null;
      case Heading() -> null;
    };
  }

  private static Answers answer(Question question, List<String> texts) {
    return Answers.of(Map.of(question.id(), texts));
  }

  /**
   * The answers that stand in the fields. Files are not among them: they are parts of a request.
   */
  public static Answers answers(Section section, Map<String, @Nullable Object> values) {
    var answers = new TreeMap<String, List<String>>();
    section.questions().stream()
        .filter(question -> !(question.kind() instanceof Upload))
        .forEach(question -> answers.put(question.id(), texts(values.get(question.id()))));
    return new Answers(answers);
  }

  /** One field's value as an answer. */
  static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Object[] several -> Arrays.stream(several).map(String::valueOf).toList();
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(value.toString());
    };
  }

  private static @Nullable Object value(Question question, Answers answers) {
    return switch (question.kind()) {
      case ChoiceOfSeveral(var options) -> answers.all(question.id()).toArray(String[]::new);
      case Declarations(var options) -> answers.all(question.id()).toArray(String[]::new);
      case Day(var bounds) -> answers.first(question.id()).map(LocalDate::parse).orElse(null);
      case ShortText(var limit) -> first(question, answers);
      case LongText(var limit) -> first(question, answers);
      case Email() -> first(question, answers);
      case Amount(var unit, var least, var most, var decimals) -> first(question, answers);
      case ChoiceOfOne(var options) -> first(question, answers);
      case YesNo() -> first(question, answers);
      case Country() -> first(question, answers);
      case CohortSelection() -> first(question, answers);
      case Upload(var sort, var megabytes) -> first(question, answers);
      case Heading() -> null;
    };
  }

  private static @Nullable String first(Question question, Answers answers) {
    return answers.first(question.id()).orElse(null);
  }
}
