package org.omidb.portal.form.domain;

import java.util.Optional;

/**
 * One part of a question that has several: a column of a table, or what is asked of a person.
 *
 * @param id names the part in stored answers, so it is never changed or used again
 * @param noun what is asked for, as messages say it before whose it is: "the full name"; or with a
 *     place for it: "whether {} will access the data"
 */
public record TableColumn(
    String id, QuestionKind kind, String label, String noun, String hint, boolean required) {

  private static final String PLACE = "{}";

  TableColumn required(boolean other) {
    return new TableColumn(id, kind, label, noun, hint, other);
  }

  /**
   * This part as a question of its own.
   *
   * @param field the name of its field on a page
   * @param whose as messages say it: "member 2"
   */
  Question question(String field, String whose) {
    var said = noun.contains(PLACE) ? noun.replace(PLACE, whose) : noun + " of " + whose;
    return new Question(
        field, kind, label, said, hint, "", required, Optional.empty(), Optional.empty(), "");
  }
}
