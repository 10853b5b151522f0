package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.Table;

/**
 * Fields that belong together: of one person or organisation, or of one row of a table.
 *
 * @param number the number of the row, from 1; 0 where it is none
 * @param title "Member 2"; empty where it is no row
 */
public record Group(int number, String title, List<Part> parts) {

  /**
   * One field of a group.
   *
   * @param id of the part within its question
   * @param question what the field asks, as if it stood alone; its id is the name of the field,
   *     which no question can have
   * @param texts what stands in the field
   */
  public record Part(String id, Question question, List<String> texts) {}

  public Group {
    parts = List.copyOf(parts);
  }

  /**
   * The groups of a question with what stands in them; of a question without parts there is none.
   */
  public static List<Group> of(Question question, AnswerValue answer) {
    return of(question, answer, 0);
  }

  /** The same, where a table has at least so many rows, the last of them empty. */
  public static List<Group> of(Question question, AnswerValue answer, int rows) {
    if (!(question.kind() instanceof Several several)) {
      return List.of();
    }
    if (!(several instanceof Table table)) {
      return List.of(group(question, several, 0, fields(answer)));
    }
    var filled = rows(answer);
    var groups = new ArrayList<Group>();
    for (int i = 0; i < Math.max(filled.size(), rows); i++) {
      var row = i < filled.size() ? filled.get(i) : new Fields(new TreeMap<>());
      groups.add(group(question, table, i + 1, row));
    }
    return groups;
  }

  /** The answer in the same groups, each field changed; what has no field is left out. */
  static AnswerValue changed(
      Question question,
      AnswerValue answer,
      BiFunction<Question, List<String>, List<String>> change) {
    var groups = of(question, answer).stream().map(group -> group.fields(change)).toList();
    return question.kind() instanceof Table ? new Rows(groups) : groups.getFirst();
  }

  private Fields fields(BiFunction<Question, List<String>, List<String>> change) {
    SortedMap<String, List<String>> changed = new TreeMap<>();
    parts.forEach(part -> changed.put(part.id(), change.apply(part.question(), part.texts())));
    return new Fields(changed);
  }

  /** The name that a row of a table has in the names of its fields. */
  public static String row(Question table, int number) {
    return table.id() + "_" + number;
  }

  /** What a row of a table is called: "Member 2". */
  public static String title(Question question, int number) {
    return question.kind() instanceof Table table ? Problem.capital(said(table, number)) : "";
  }

  private static String said(Table table, int number) {
    return table.row() + " " + number;
  }

  private static Group group(Question question, Several kind, int number, Fields fields) {
    var whose = kind instanceof Table table ? said(table, number) : question.noun();
    var name = kind instanceof Table ? row(question, number) : question.id();
    return new Group(
        number,
        title(question, number),
        kind.columns().stream()
            .map(column ->
                new Part(
                    column.id(),
                    column.question(name + "_" + column.id(), whose),
                    fields.all(column.id())))
            .toList());
  }

  private static Fields fields(AnswerValue answer) {
    return answer instanceof Fields fields ? fields : new Fields(new TreeMap<>());
  }

  private static List<Fields> rows(AnswerValue answer) {
    return answer instanceof Rows(var rows) ? rows : List.of();
  }
}
