package org.omidb.portal.application.service;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.omidb.portal.form.domain.Option;
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

/** An answer to any question, whatever the form asks. */
final class AnyAnswer {

  private AnyAnswer() {}

  static List<String> to(
      Question question, LocalDate today, Supplier<String> selection, Supplier<String> file) {
    return switch (question.kind()) {
      case ShortText(var limit) -> List.of("Something");
      case LongText(var limit) -> List.of("Something");
      case Email() -> List.of("somebody@example.org");
      case Day(var bounds) -> List.of(bounds.example(today).toString());
      case Amount(var unit, var least, var most, var decimals) -> List.of(most.toPlainString());
      case ChoiceOfOne(var options) -> List.of(options.getFirst().value());
      case ChoiceOfSeveral(var options) -> List.of(options.getFirst().value());
      case YesNo() -> List.of("yes");
      case Country() -> List.of("GB");
      case Declarations(var options) -> options.stream().map(Option::value).toList();
      case CohortSelection() -> List.of(selection.get());
      case Upload(var sort, var megabytes) -> List.of(file.get());
      case Heading() -> List.of();
    };
  }
}
