package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;

/**
 * The names that pages derive from the id of a question, of its fields and of what stands beside
 * them. Another question whose id is one of them would be answered by the wrong field.
 */
final class FieldNames {

  /** What stands beside the field of any question: its hint, its error, how many words are left. */
  private static final Set<String> BESIDE = Set.of("hint", "error", "info");

  /** The choices from the second on, and what is said of each. */
  private static final Pattern CHOICE = Pattern.compile("[0-9]+|([0-9]+-)?item-hint");

  /** Files that were too large to be sent, or to be kept while somebody signed in. */
  private static final Set<String> NOT_TAKEN = Set.of("too-large", "not-kept");

  private FieldNames() {}

  /** A field with its kind: a question, or a part of one. */
  record Field(String id, QuestionKind kind) {}

  /** The id from whose question the pages derive this name, if there is one. */
  static Optional<String> owner(String name, List<Field> fields) {
    return fields.stream()
        .filter(field -> name.startsWith(field.id() + "-"))
        .filter(field -> derives(field.kind(), name.substring(field.id().length() + 1)))
        .map(Field::id)
        .findFirst();
  }

  /** Each question whose id is a name that the pages derive from that of another. */
  static List<FormFault> faults(Form form) {
    var fields = form.questions().stream().map(it -> new Field(it.id(), it.kind())).toList();
    return fields.stream()
        .flatMap(field ->
            owner(field.id(), fields).map(owner -> new FormFault(field.id(), said(owner))).stream())
        .toList();
  }

  /** The same of the parts of one question. */
  static List<String> faults(List<TableColumn> columns) {
    var fields = columns.stream().map(it -> new Field(it.id(), it.kind())).toList();
    return fields.stream()
        .flatMap(field ->
            owner(field.id(), fields).stream()
                .map(owner -> "Its part “%s”: %s".formatted(field.id(), said(owner))))
        .toList();
  }

  private static String said(String owner) {
    return "The pages need this id for the fields of “%s”. Choose another one".formatted(owner);
  }

  private static boolean derives(QuestionKind kind, String name) {
    return BESIDE.contains(name)
        || switch (kind) {
          case Day(var bounds) -> Set.of("month", "year").contains(name);
          case ChoiceOfOne(var options) -> CHOICE.matcher(name).matches();
          case ChoiceOfSeveral(var options) -> CHOICE.matcher(name).matches();
          case Declarations(var options) -> CHOICE.matcher(name).matches();
          case YesNo() -> CHOICE.matcher(name).matches();
          case Upload upload -> NOT_TAKEN.contains(name);
          case QuestionKind other -> false;
        };
  }
}
