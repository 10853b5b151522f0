package org.omidb.portal.form.domain;

import java.util.ArrayList;
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

/** Whether a question can have these parts. */
final class ColumnCheck {

  /** As many rows as fit on a page that a telephone shows. */
  static final int MOST_ROWS = 50;

  static final int MOST_COLUMNS = 12;

  private ColumnCheck() {}

  static List<String> check(Several several) {
    var faults = new ArrayList<String>();
    var columns = several.columns();
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      faults.add("It has between 1 and %d parts".formatted(MOST_COLUMNS));
    }
    if (columns.stream().map(TableColumn::id).distinct().count() != columns.size()) {
      faults.add("It has one part twice");
    }
    faults.addAll(FieldNames.faults(columns));
    if (several instanceof Table table) {
      faults.addAll(rows(table));
    }
    columns.forEach(column ->
        what(column).forEach(what -> faults.add("Its part “%s”: %s".formatted(column.id(), what))));
    return faults;
  }

  /** What an earlier version asks for, and this one does not, or in another way. */
  static Optional<String> lost(Several now, Several before) {
    return before.columns().stream()
        .filter(old -> now.columns().stream().noneMatch(it -> isSame(it, old)))
        .map(old ->
            "It has lost the part “%s” of an earlier version, or asks it in another way"
                .formatted(old.id()))
        .findFirst()
        .or(() -> renamed(now, before));
  }

  private static Optional<String> renamed(Several now, Several before) {
    return before.columns().stream()
        .flatMap(old ->
            now.columns().stream()
                .filter(it -> isSame(it, old))
                .flatMap(it -> FormCheck.renamed(it.kind(), old.kind()).stream())
                .map(what -> "Its part “%s”: %s".formatted(old.id(), what)))
        .findFirst();
  }

  private static boolean isSame(TableColumn one, TableColumn other) {
    return one.id().equals(other.id()) && one.kind().getClass().equals(other.kind().getClass());
  }

  private static List<String> rows(Table table) {
    return table.row().isBlank()
        ? List.of("It does not say what a row is called")
        : FormCheck.unless(
            table.least() >= 0
                && table.least() <= table.most()
                && table.most() >= 1
                && table.most() <= MOST_ROWS,
            "A table has between 1 and %d rows, and its least is no more than its most"
                .formatted(MOST_ROWS));
  }

  private static List<String> what(TableColumn column) {
    if (!FormPart.isId(column.id())) {
      return List.of("An id has small letters, digits and hyphens only");
    }
    if (column.label().isBlank() || column.noun().isBlank()) {
      return List.of("It does not say what it asks for");
    }
    return isField(column.kind())
        ? FormCheck.what(column.kind())
        : List.of("A part has one field and one answer");
  }

  /** Whether it has a field of its own, with one answer. */
  private static boolean isField(QuestionKind kind) {
    return switch (kind) {
      case ShortText(var limit) -> true;
      case LongText(var limit) -> true;
      case Email() -> true;
      case Telephone() -> true;
      case Orcid() -> true;
      case Amount(var unit, var least, var most, var decimals) -> true;
      case ChoiceOfOne(var options) -> true;
      case YesNo() -> true;
      case Country() -> true;
      case Day(var bounds) -> true;
      case ChoiceOfSeveral(var options) -> false;
      case Declarations(var options) -> false;
      case Upload upload -> false;
      case CohortSelection() -> false;
      case Heading() -> false;
      case Several several -> false;
    };
  }
}
