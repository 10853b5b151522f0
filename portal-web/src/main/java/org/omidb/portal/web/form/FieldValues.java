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
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Group.Part;
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
import org.omidb.portal.form.domain.Written;

/** What the fields of a page hold, by question id, and the answers that they mean. */
public final class FieldValues {

  private FieldValues() {}

  /** The values with which fields are filled; a view writes into the map. */
  public static Map<String, @Nullable Object> of(Section section, Answers answers) {
    return of(section, Written.of(answers));
  }

  /**
   * The values with which the fields of a draft are filled, by the names of the fields; what is no
   * answer as it was typed.
   */
  public static Map<String, @Nullable Object> of(Section section, Written written) {
    var values = new HashMap<String, @Nullable Object>();
    for (var question : section.questions()) {
      var typed = written.typed().in(question.id());
      if (question.kind() instanceof Several) {
        var stands = typed.isEmpty() ? written.answers().to(question.id()) : typed;
        Group.of(question, stands).stream()
            .flatMap(group -> group.parts().stream())
            .forEach(part -> values.put(part.question().id(), value(part, typed.isEmpty())));
      } else {
        values.put(
            question.id(),
            typed.isEmpty()
                ? value(question, written.answers().all(question.id()))
                : typed(question, typed.texts()));
      }
    }
    return values;
  }

  private static @Nullable Object value(Part part, boolean answer) {
    return answer || part.texts().isEmpty()
        ? value(part.question(), part.texts())
        : typed(part.question(), part.texts());
  }

  private static @Nullable Object typed(Question question, List<String> texts) {
    return switch (question.kind()) {
      case Day(var bounds) -> texts.size() == 1 ? value(question, texts) : texts;
      case Upload upload -> null;
      case QuestionKind kind -> value(question, texts);
    };
  }

  /**
   * The answers that stand in the fields. Files are not among them: they are parts of a request.
   */
  public static Answers answers(Section section, Map<String, @Nullable Object> values) {
    var answers = new TreeMap<String, List<String>>();
    section.questions().stream()
        .filter(question -> !(question.kind() instanceof Upload))
        .forEach(question -> answers.put(question.id(), texts(values.get(question.id()))));
    return Answers.of(answers);
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

  private static @Nullable Object value(Question question, List<String> texts) {
    return switch (question.kind()) {
      case ChoiceOfSeveral(var options) -> texts.toArray(String[]::new);
      case Declarations(var options) -> texts.toArray(String[]::new);
      case Day(var bounds) -> texts.stream().findFirst().map(LocalDate::parse).orElse(null);
      case ShortText(var limit) -> first(texts);
      case LongText(var limit) -> first(texts);
      case Email() -> first(texts);
      case Telephone() -> first(texts);
      case Orcid() -> first(texts);
      case Amount(var unit, var least, var most, var decimals) -> first(texts);
      case ChoiceOfOne(var options) -> first(texts);
      case YesNo() -> first(texts);
      case Country() -> first(texts);
      case CohortSelection() -> first(texts);
      case Upload upload -> first(texts);
      case Heading() -> null;
      case Several several -> null;
    };
  }

  private static @Nullable String first(List<String> texts) {
    return texts.stream().findFirst().orElse(null);
  }
}
