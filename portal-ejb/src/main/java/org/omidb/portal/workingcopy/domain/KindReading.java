package org.omidb.portal.workingcopy.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.OrganisationField;
import org.omidb.portal.form.domain.PersonField;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.OfOrganisation;
import org.omidb.portal.form.domain.QuestionKind.OfPerson;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.domain.TextLimit.Unit;
import org.omidb.portal.shared.domain.DateBounds;

/** Kinds of questions from the texts that {@link KindText} writes, and people change. */
final class KindReading {

  private static final int SOME_LENGTH = 100;

  private KindReading() {}

  /**
   * @param columns of a table, read by whom it has
   */
  static QuestionKind read(QuestionInWork question, List<TableColumn> columns, Reading reading) {
    var name = question.kindName();
    if (name.isEmpty()) {
      reading.fault("It does not say how it is asked");
      return new QuestionKind.LongText(TextLimit.characters(SOME_LENGTH));
    }
    return switch (name.get()) {
      case SHORT_TEXT -> new QuestionKind.ShortText(limit(question, reading));
      case LONG_TEXT -> new QuestionKind.LongText(limit(question, reading));
      case EMAIL -> new QuestionKind.Email();
      case CHOICE_OF_ONE -> new QuestionKind.ChoiceOfOne(options(question, reading));
      case CHOICE_OF_SEVERAL -> new QuestionKind.ChoiceOfSeveral(options(question, reading));
      case YES_NO -> new QuestionKind.YesNo();
      case DAY -> new QuestionKind.Day(bounds(question, reading));
      case AMOUNT -> amount(question, reading);
      case COUNTRY -> new QuestionKind.Country();
      case UPLOAD -> upload(question, reading);
      case SAVED_SELECTION -> new QuestionKind.CohortSelection();
      case DECLARATIONS -> new QuestionKind.Declarations(options(question, reading));
      case TELEPHONE -> new QuestionKind.Telephone();
      case ORCID -> new QuestionKind.Orcid();
      case PERSON ->
          new QuestionKind.Person(fields(question, PersonField.values(), OfPerson::new, reading));
      case ORGANISATION ->
          new QuestionKind.Organisation(
              fields(question, OrganisationField.values(), OfOrganisation::new, reading));
      case TABLE -> table(question, columns, reading);
      case HEADING -> new QuestionKind.Heading();
    };
  }

  private static TextLimit limit(QuestionInWork question, Reading reading) {
    int most =
        reading.whole(question.parameter(Parameter.LIMIT), "The longest answer", SOME_LENGTH);
    return new TextLimit(
        most,
        reading.one(
            Unit.values(),
            question.parameter(Parameter.LIMIT_UNIT),
            "It does not say whether characters or words are counted"));
  }

  private static List<Option> options(QuestionInWork question, Reading reading) {
    return Reading.lines(question.parameter(Parameter.OPTIONS)).stream()
        .flatMap(parts -> option(parts, reading).stream())
        .toList();
  }

  /** Words may have bars in them, too; only the first and the word behind the last count. */
  private static Optional<Option> option(List<String> parts, Reading reading) {
    if (parts.size() < 2) {
      reading.fault(
          "The choice “%s” is not written as “value | words”".formatted(parts.getFirst()));
      return Optional.empty();
    }
    boolean alone = parts.size() > 2 && parts.getLast().equals(KindText.ALONE);
    var words = parts.subList(1, alone ? parts.size() - 1 : parts.size());
    return Optional.of(new Option(parts.getFirst(), String.join(" | ", words), alone));
  }

  private static DateBounds bounds(QuestionInWork question, Reading reading) {
    int back = reading.whole(question.parameter(Parameter.YEARS_BACK), "The years back", 2);
    int ahead = reading.whole(question.parameter(Parameter.YEARS_AHEAD), "The years ahead", 2);
    boolean today = question.parameter(Parameter.TODAY).equals(KindText.YES);
    if (Math.max(back, ahead) < 2) {
      reading.fault("At least 2 years have to lie between the earliest and the latest day");
      return DateBounds.around(2, 2);
    }
    return new DateBounds(back, ahead, today);
  }

  private static QuestionKind amount(QuestionInWork question, Reading reading) {
    return new QuestionKind.Amount(
        question.parameter(Parameter.UNIT),
        reading.number(question.parameter(Parameter.LEAST), "The least", 0),
        reading.number(question.parameter(Parameter.MOST), "The most", SOME_LENGTH),
        reading.whole(question.parameter(Parameter.DECIMALS), "The number of decimals", 0));
  }

  private static QuestionKind upload(QuestionInWork question, Reading reading) {
    return new QuestionKind.Upload(
        reading.one(
            FileSort.values(),
            question.parameter(Parameter.SORT),
            "It does not say what the file is"),
        reading.whole(question.parameter(Parameter.MEGABYTES), "The size of a file", 1),
        // a working copy that was begun before says nothing of it
        question.parameter(Parameter.MOST_FILES).isEmpty()
            ? 1
            : reading.whole(question.parameter(Parameter.MOST_FILES), "The number of files", 1),
        otherSorts(question, reading));
  }

  private static List<FileSort> otherSorts(QuestionInWork question, Reading reading) {
    return Reading.lines(question.parameter(Parameter.OTHER_SORTS)).stream()
        .map(List::getFirst)
        .flatMap(name -> otherSort(name, reading).stream())
        .toList();
  }

  private static Optional<FileSort> otherSort(String name, Reading reading) {
    var found =
        Stream.of(FileSort.values())
            .filter(it -> KindText.fieldName(it.name()).equals(name))
            .findFirst();
    if (found.isEmpty()) {
      reading.fault("No file is a “%s”".formatted(name));
    }
    return found;
  }

  private static <F extends Enum<F>, T> List<T> fields(
      QuestionInWork question, F[] known, BiFunction<F, Boolean, T> made, Reading reading) {
    return Reading.lines(question.parameter(Parameter.FIELDS)).stream()
        .flatMap(parts -> field(parts, known, made, reading))
        .toList();
  }

  private static <F extends Enum<F>, T> Stream<T> field(
      List<String> parts, F[] known, BiFunction<F, Boolean, T> made, Reading reading) {
    var name = parts.getFirst();
    var field = Stream.of(known).filter(it -> KindText.fieldName(it.name()).equals(name));
    boolean required = parts.size() == 2 && parts.get(1).equals(KindText.REQUIRED);
    var found = field.findFirst();
    if (found.isEmpty()) {
      reading.fault("It asks for “%s”, which nobody has".formatted(name));
    } else if (parts.size() > 1 && !required) {
      reading.fault("Behind “%s” stands something else than “| required”".formatted(name));
    }
    return found.stream().map(it -> made.apply(it, required));
  }

  private static QuestionKind table(
      QuestionInWork question, List<TableColumn> columns, Reading reading) {
    return new QuestionKind.Table(
        question.parameter(Parameter.ROW),
        columns,
        reading.whole(question.parameter(Parameter.LEAST_ROWS), "The least number of rows", 1),
        reading.whole(question.parameter(Parameter.MOST_ROWS), "The most rows", 10));
  }
}
