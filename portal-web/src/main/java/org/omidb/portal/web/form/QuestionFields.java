package org.omidb.portal.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
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
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.shared.domain.DateBounds;

/** How each kind of question is drawn as fields, for {@code WEB-INF/form/questions.xhtml}. */
@Named
@ApplicationScoped
public class QuestionFields {

  /** More than any text has that is limited in words; its words are counted by the form's rules. */
  private static final int MANY = 1_000_000;

  /** The pieces of mark-up in the view, one for each. */
  public enum Field {
    LINE,
    MAIL,
    LINES,
    DAY,
    NUMBER,
    RADIOS,
    YES_NO,
    CHECKBOXES,
    DECLARATIONS,
    COUNTRY,
    SELECTION,
    FILE,
    TELEPHONE,
    ORCID,
    TABLE,
    PARTS,
    HEADING
  }

  /** The name of the piece of mark-up that asks a question. */
  public String field(Question question) {
    return of(question).name();
  }

  static Field of(Question question) {
    return switch (question.kind()) {
      case ShortText(var limit) -> Field.LINE;
      case LongText(var limit) -> Field.LINES;
      case Email() -> Field.MAIL;
      case Day(var bounds) -> Field.DAY;
      case Amount(var unit, var least, var most, var decimals) -> Field.NUMBER;
      case ChoiceOfOne(var options) -> Field.RADIOS;
      case YesNo() -> Field.YES_NO;
      case ChoiceOfSeveral(var options) -> Field.CHECKBOXES;
      case Declarations(var options) -> Field.DECLARATIONS;
      case Country() -> Field.COUNTRY;
      case CohortSelection() -> Field.SELECTION;
      case Upload upload -> Field.FILE;
      case Telephone() -> Field.TELEPHONE;
      case Orcid() -> Field.ORCID;
      case Table table -> Field.TABLE;
      case Several several -> Field.PARTS;
      case Heading() -> Field.HEADING;
    };
  }

  /** What stands above the field. */
  public String label(Question question) {
    var label =
        question.kind() instanceof Amount amount && !amount.unit().isEmpty()
            ? question.label() + " (" + amount.unit() + ")"
            : question.label();
    return question.required() || !question.asks() ? label : label + " (optional)";
  }

  /** What a row of a table is called. */
  public String row(Question question) {
    return table(question).row();
  }

  /** The most rows of a table. */
  public int mostRows(Question question) {
    return table(question).most();
  }

  private static Table table(Question question) {
    if (question.kind() instanceof Table table) {
      return table;
    }
    throw new IllegalArgumentException(question.id() + " is no table");
  }

  /** The days that answer a question about one. */
  public DateBounds days(Question question) {
    if (question.kind() instanceof Day(var bounds)) {
      return bounds;
    }
    throw new IllegalArgumentException(question.id() + " asks for no day");
  }

  /** The most characters of a text. */
  public int characters(Question question) {
    return question
        .kind()
        .textLimit()
        .filter(limit -> limit.unit() == TextLimit.Unit.CHARACTERS)
        .map(TextLimit::most)
        .orElse(MANY);
  }

  /** The most words of a text, or 0 where its characters are counted. */
  public int words(Question question) {
    return question
        .kind()
        .textLimit()
        .filter(limit -> limit.unit() == TextLimit.Unit.WORDS)
        .map(TextLimit::most)
        .orElse(0);
  }

  /** How wide a field is drawn, so that its size says how much is expected. */
  public String width(Question question) {
    return characters(question) <= 60 ? "20" : "";
  }
}
