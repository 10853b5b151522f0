package org.omidb.portal.form.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.DateBounds;

/** How a question is asked, which is also what an answer to it may be. */
public sealed interface QuestionKind {

  /** Text of one line. */
  record ShortText(TextLimit limit) implements QuestionKind {}

  /** Text of as many lines as somebody needs. */
  record LongText(TextLimit limit) implements QuestionKind {}

  /** A mail address, of at most {@link #LONGEST} characters. */
  record Email() implements QuestionKind {

    /** The longest path that a mail server has to take, without its brackets (RFC 5321). */
    public static final int LONGEST = 254;
  }

  /** One of these choices. */
  record ChoiceOfOne(List<Option> options) implements QuestionKind {
    public ChoiceOfOne {
      options = List.copyOf(options);
    }
  }

  /** Any of these choices; one that says that none of the others applies stands alone. */
  record ChoiceOfSeveral(List<Option> options) implements QuestionKind {
    public ChoiceOfSeveral {
      options = List.copyOf(options);
    }
  }

  /** Answered by "yes" or "no". */
  record YesNo() implements QuestionKind {}

  /** A day, answered as 2026-11-22. */
  record Day(DateBounds bounds) implements QuestionKind {}

  /**
   * A number, answered as 12 or 0.5.
   *
   * @param unit what is counted or measured, as it is written behind the number; may be empty
   * @param decimals how many digits may stand behind the point
   */
  record Amount(String unit, BigDecimal least, BigDecimal most, int decimals)
      implements QuestionKind {}

  /** A country or territory, answered by its two letters of ISO 3166-1. */
  record Country() implements QuestionKind {}

  /**
   * Files, answered by the ids of attachments.
   *
   * @param sort what a file is, unless the applicant says otherwise
   * @param megabytes how large each may be, in units of 1,048,576 bytes
   * @param most how many there may be
   * @param others what else a file may be; empty where all are of one sort
   */
  record Upload(FileSort sort, int megabytes, int most, List<FileSort> others)
      implements QuestionKind {
    public Upload {
      others = List.copyOf(others);
    }

    /** A single file of one sort. */
    public static Upload one(FileSort sort, int megabytes) {
      return new Upload(sort, megabytes, 1, List.of());
    }

    /** Everything that a file may be, the usual sort first. */
    public List<FileSort> sorts() {
      return Stream.concat(Stream.of(sort), others.stream()).distinct().toList();
    }

    /** Whether one file more stands beside those that are there, instead of in their place. */
    public boolean several() {
      return most > 1;
    }
  }

  /** A saved selection of catalogue cases, answered by its id. */
  record CohortSelection() implements QuestionKind {}

  /** Statements of which every one has to be made. */
  record Declarations(List<Option> options) implements QuestionKind {
    public Declarations {
      options = List.copyOf(options);
    }
  }

  /** A telephone number of any country. */
  record Telephone() implements QuestionKind {}

  /** The id of a researcher at orcid.org, answered as 0000-0002-1825-0097. */
  record Orcid() implements QuestionKind {}

  /** Says what the questions below it are about, and asks nothing. */
  record Heading() implements QuestionKind {}

  /** A question with several parts, each of which is asked like a question of its own. */
  sealed interface Several extends QuestionKind {

    /** The parts, in the order in which they are asked. */
    List<TableColumn> columns();
  }

  /** A person. */
  record Person(List<OfPerson> fields) implements Several {
    public Person {
      fields = List.copyOf(fields);
    }

    @Override
    public List<TableColumn> columns() {
      return fields.stream().map(it -> it.field().column().required(it.required())).toList();
    }
  }

  /** One thing that is asked of a person. */
  record OfPerson(PersonField field, boolean required) {}

  /** An organisation. */
  record Organisation(List<OfOrganisation> fields) implements Several {
    public Organisation {
      fields = List.copyOf(fields);
    }

    @Override
    public List<TableColumn> columns() {
      return fields.stream().map(it -> it.field().column().required(it.required())).toList();
    }
  }

  /** One thing that is asked of an organisation. */
  record OfOrganisation(OrganisationField field, boolean required) {}

  /**
   * As many rows as somebody needs, of the same fields.
   *
   * @param row what a row is called: "member"
   * @param least how many rows there have to be where there are any
   */
  record Table(String row, List<TableColumn> columns, int least, int most) implements Several {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** What is offered as answers; nothing where people write their own. */
  default List<Option> offered() {
    return switch (this) {
      case ChoiceOfOne(var options) -> options;
      case ChoiceOfSeveral(var options) -> options;
      case Declarations(var options) -> options;
      case YesNo() -> List.of(new Option("yes", "Yes"), new Option("no", "No"));
      case Country() -> Countries.ALL;
      case ShortText(var limit) -> List.of();
      case LongText(var limit) -> List.of();
      case Email() -> List.of();
      case Day(var bounds) -> List.of();
      case Amount(var unit, var least, var most, var decimals) -> List.of();
      case Upload upload -> List.of();
      case CohortSelection() -> List.of();
      case Telephone() -> List.of();
      case Orcid() -> List.of();
      case Heading() -> List.of();
      case Several several -> List.of();
    };
  }

  /** How long a text may be, where the answer is text. */
  default Optional<TextLimit> textLimit() {
    return switch (this) {
      case ShortText(var limit) -> Optional.of(limit);
      case LongText(var limit) -> Optional.of(limit);
      case Email() -> Optional.of(TextLimit.characters(Email.LONGEST));
      case ChoiceOfOne(var options) -> Optional.empty();
      case ChoiceOfSeveral(var options) -> Optional.empty();
      case Declarations(var options) -> Optional.empty();
      case YesNo() -> Optional.empty();
      case Country() -> Optional.empty();
      case Day(var bounds) -> Optional.empty();
      case Amount(var unit, var least, var most, var decimals) -> Optional.empty();
      case Upload upload -> Optional.empty();
      case CohortSelection() -> Optional.empty();
      case Telephone() -> Optional.empty();
      case Orcid() -> Optional.empty();
      case Heading() -> Optional.empty();
      case Several several -> Optional.empty();
    };
  }

  /** Whether an answer is text of one line. */
  default boolean oneLine() {
    return this instanceof ShortText
        || this instanceof Email
        || this instanceof Telephone
        || this instanceof Orcid;
  }
}
