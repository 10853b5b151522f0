package org.omidb.portal.workingcopy.domain;

import static java.util.stream.Collectors.joining;
import static org.omidb.portal.workingcopy.domain.Parameter.DECIMALS;
import static org.omidb.portal.workingcopy.domain.Parameter.FIELDS;
import static org.omidb.portal.workingcopy.domain.Parameter.LEAST;
import static org.omidb.portal.workingcopy.domain.Parameter.LEAST_ROWS;
import static org.omidb.portal.workingcopy.domain.Parameter.LIMIT;
import static org.omidb.portal.workingcopy.domain.Parameter.LIMIT_UNIT;
import static org.omidb.portal.workingcopy.domain.Parameter.MEGABYTES;
import static org.omidb.portal.workingcopy.domain.Parameter.MOST;
import static org.omidb.portal.workingcopy.domain.Parameter.MOST_FILES;
import static org.omidb.portal.workingcopy.domain.Parameter.MOST_ROWS;
import static org.omidb.portal.workingcopy.domain.Parameter.OPTIONS;
import static org.omidb.portal.workingcopy.domain.Parameter.OTHER_SORTS;
import static org.omidb.portal.workingcopy.domain.Parameter.ROW;
import static org.omidb.portal.workingcopy.domain.Parameter.SORT;
import static org.omidb.portal.workingcopy.domain.Parameter.TODAY;
import static org.omidb.portal.workingcopy.domain.Parameter.UNIT;
import static org.omidb.portal.workingcopy.domain.Parameter.YEARS_AHEAD;
import static org.omidb.portal.workingcopy.domain.Parameter.YEARS_BACK;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omidb.portal.form.domain.Option;
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
import org.omidb.portal.form.domain.QuestionKind.Organisation;
import org.omidb.portal.form.domain.QuestionKind.Person;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.TextLimit;

/** Kinds of questions as texts in fields; {@link KindReading} reads them back. */
final class KindText {

  /** Behind a choice that says that none of the others applies. */
  static final String ALONE = "alone";

  static final String REQUIRED = "required";
  static final String YES = "yes";
  static final String NO = "no";

  private KindText() {}

  static Map<Parameter, String> parameters(QuestionKind kind) {
    return switch (kind) {
      case ShortText(var limit) -> limit(limit);
      case LongText(var limit) -> limit(limit);
      case ChoiceOfOne(var options) -> options(options);
      case ChoiceOfSeveral(var options) -> options(options);
      case Declarations(var options) -> options(options);
      case Day(var bounds) ->
          Map.of(
              YEARS_BACK, "" + bounds.yearsBack(),
              YEARS_AHEAD, "" + bounds.yearsAhead(),
              TODAY, bounds.today() ? YES : NO);
      case Amount(var unit, var least, var most, var decimals) ->
          Map.of(
              UNIT,
              unit,
              LEAST,
              least.toPlainString(),
              MOST,
              most.toPlainString(),
              DECIMALS,
              "" + decimals);
      case Upload upload ->
          Map.of(
              SORT,
              upload.sort().name(),
              MEGABYTES,
              "" + upload.megabytes(),
              MOST_FILES,
              "" + upload.most(),
              OTHER_SORTS,
              upload.others().stream().map(it -> fieldName(it.name())).collect(joining("\n")));
      case Person(var fields) ->
          fields(fields.stream().map(it -> field(it.field().name(), it.required())).toList());
      case Organisation(var fields) ->
          fields(fields.stream().map(it -> field(it.field().name(), it.required())).toList());
      case Table(var row, var columns, var least, var most) ->
          Map.of(ROW, row, LEAST_ROWS, "" + least, MOST_ROWS, "" + most);
      case Email() -> Map.of();
      case YesNo() -> Map.of();
      case Country() -> Map.of();
      case CohortSelection() -> Map.of();
      case Telephone() -> Map.of();
      case Orcid() -> Map.of();
      case Heading() -> Map.of();
    };
  }

  static List<QuestionInWork> columns(QuestionKind kind, Keys keys) {
    return kind instanceof Table table
        ? table.columns().stream().map(column -> QuestionInWork.of(column, keys)).toList()
        : List.of();
  }

  private static Map<Parameter, String> limit(TextLimit limit) {
    return Map.of(LIMIT, "" + limit.most(), LIMIT_UNIT, limit.unit().name());
  }

  private static Map<Parameter, String> options(List<Option> options) {
    return Map.of(OPTIONS, options.stream().map(KindText::option).collect(joining("\n")));
  }

  private static String option(Option option) {
    return option.value() + " | " + option.label() + (option.alone() ? " | " + ALONE : "");
  }

  private static Map<Parameter, String> fields(List<String> lines) {
    return Map.of(FIELDS, String.join("\n", lines));
  }

  private static String field(String name, boolean required) {
    return fieldName(name) + (required ? " | " + REQUIRED : "");
  }

  /** As administrators write the name of a field of a person: {@code job-title}. */
  static String fieldName(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
