package org.omidb.portal.workingcopy.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** The kinds of questions by name, each with what has to be said of it. */
public enum KindName {
  SHORT_TEXT,
  LONG_TEXT,
  EMAIL,
  CHOICE_OF_ONE,
  CHOICE_OF_SEVERAL,
  YES_NO,
  DAY,
  AMOUNT,
  COUNTRY,
  UPLOAD,
  SAVED_SELECTION,
  DECLARATIONS,
  TELEPHONE,
  ORCID,
  PERSON,
  ORGANISATION,
  TABLE,
  HEADING;

  /** What has to be said of a question of this kind, in the order in which it is asked. */
  public List<Parameter> parameters() {
    return switch (this) {
      case SHORT_TEXT, LONG_TEXT -> List.of(Parameter.LIMIT, Parameter.LIMIT_UNIT);
      case CHOICE_OF_ONE, CHOICE_OF_SEVERAL, DECLARATIONS -> List.of(Parameter.OPTIONS);
      case DAY -> List.of(Parameter.YEARS_BACK, Parameter.YEARS_AHEAD, Parameter.TODAY);
      case AMOUNT -> List.of(Parameter.UNIT, Parameter.LEAST, Parameter.MOST, Parameter.DECIMALS);
      case UPLOAD ->
          List.of(Parameter.SORT, Parameter.OTHER_SORTS, Parameter.MEGABYTES, Parameter.MOST_FILES);
      case PERSON, ORGANISATION -> List.of(Parameter.FIELDS);
      case TABLE -> List.of(Parameter.ROW, Parameter.LEAST_ROWS, Parameter.MOST_ROWS);
      case EMAIL, YES_NO, COUNTRY, SAVED_SELECTION, TELEPHONE, ORCID, HEADING -> List.of();
    };
  }

  /** Nothing for a text that names no kind. */
  public static Optional<KindName> find(String name) {
    return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  static KindName of(QuestionKind kind) {
    return switch (kind) {
      case ShortText(var limit) -> SHORT_TEXT;
      case LongText(var limit) -> LONG_TEXT;
      case Email() -> EMAIL;
      case ChoiceOfOne(var options) -> CHOICE_OF_ONE;
      case ChoiceOfSeveral(var options) -> CHOICE_OF_SEVERAL;
      case YesNo() -> YES_NO;
      case Day(var bounds) -> DAY;
      case Amount(var unit, var least, var most, var decimals) -> AMOUNT;
      case Country() -> COUNTRY;
      case Upload upload -> UPLOAD;
      case CohortSelection() -> SAVED_SELECTION;
      case Declarations(var options) -> DECLARATIONS;
      case Telephone() -> TELEPHONE;
      case Orcid() -> ORCID;
      case Person(var fields) -> PERSON;
      case Organisation(var fields) -> ORGANISATION;
      case Table(var row, var columns, var least, var most) -> TABLE;
      case Heading() -> HEADING;
    };
  }
}
