package org.omidb.portal.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
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
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;

/** An answer to any question, whatever the form asks. */
public final class AnyAnswer {

  private AnyAnswer() {}

  public static AnswerValue to(
      Question question, LocalDate today, Supplier<String> selection, Supplier<String> file) {
    return switch (question.kind()) {
      case Table table ->
          new Rows(
              IntStream.range(0, Math.max(1, table.least()))
                  .mapToObj(row -> fields(table, today))
                  .toList());
      case Several several -> fields(several, today);
      case CohortSelection() -> new Texts(List.of(selection.get()));
      case Upload upload -> new Texts(List.of(file.get()));
      case QuestionKind kind -> new Texts(texts(kind, today));
    };
  }

  private static Fields fields(Several several, LocalDate today) {
    var parts = new TreeMap<String, List<String>>();
    several.columns().forEach(column -> parts.put(column.id(), texts(column.kind(), today)));
    return new Fields(parts);
  }

  private static List<String> texts(QuestionKind kind, LocalDate today) {
    return switch (kind) {
      case ShortText(var limit) -> List.of("Something");
      case LongText(var limit) -> List.of("Something");
      case Email() -> List.of("somebody@example.org");
      case Telephone() -> List.of("+44 20 7946 0018");
      case Orcid() -> List.of(OrcidId.EXAMPLE);
      case Day(var bounds) -> List.of(bounds.example(today).toString());
      case Amount(var unit, var least, var most, var decimals) -> List.of(most.toPlainString());
      case ChoiceOfOne(var options) -> List.of(options.getFirst().value());
      case ChoiceOfSeveral(var options) -> List.of(options.getFirst().value());
      case YesNo() -> List.of("yes");
      case Country() -> List.of("GB");
      case Declarations(var options) -> options.stream().map(Option::value).toList();
      case CohortSelection() -> throw new IllegalArgumentException("A selection has to be saved");
      case Upload upload -> throw new IllegalArgumentException("A file has to be stored");
      case Heading() -> List.of();
      case Several several -> throw new IllegalArgumentException("It has parts");
    };
  }
}
