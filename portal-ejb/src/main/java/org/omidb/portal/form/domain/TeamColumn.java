package org.omidb.portal.form.domain;

/** What the portal reads of each row in the table of the team: columns with these ids. */
public enum TeamColumn {
  NAME("name", "a text of one line"),
  /** The address by which somebody in the table is found among those who apply. */
  EMAIL("email", "an email address"),
  /** Whether this person will access record-level data. */
  ACCESS("access", "a yes or no");

  private final String id;
  private final String asked;

  TeamColumn(String id, String asked) {
    this.id = id;
    this.asked = asked;
  }

  public String id() {
    return id;
  }

  /** What the column has to ask for, as a message says it. */
  String asked() {
    return asked;
  }

  /** Whether every row of the table answers it. */
  boolean in(QuestionKind.Table table) {
    return table.columns().stream()
        .anyMatch(column -> column.id().equals(id) && column.required() && fits(column.kind()));
  }

  private boolean fits(QuestionKind kind) {
    return switch (this) {
      case NAME -> kind instanceof QuestionKind.ShortText;
      case EMAIL -> kind instanceof QuestionKind.Email;
      case ACCESS -> kind instanceof QuestionKind.YesNo;
    };
  }
}
