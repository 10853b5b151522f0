package org.omidb.portal.form.domain;

/** What is wrong with the answer to one question. */
public record Problem(Question question, Kind kind) {

  /** What is said of a mail address that is none, wherever one is typed. */
  public static final String NO_MAIL_ADDRESS =
      "Enter an email address in the correct format, like name@example.org. Letters with accents"
          + " cannot stand before the @";

  /** The kinds of problem; each has its own message. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    NOT_A_MAIL_ADDRESS,
    NOT_A_DATE,
    NOT_A_CHOICE
  }

  /** The message that stands in the summary at the top and at the field. */
  public String message() {
    return switch (kind) {
      case MISSING -> verb() + " " + question.noun();
      case TOO_LONG ->
          "%s must be %,d characters or fewer"
              .formatted(capital(question.noun()), question.limit());
      case NOT_A_MAIL_ADDRESS -> NO_MAIL_ADDRESS;
      case NOT_A_DATE -> capital(question.noun()) + " must be a real date";
      case NOT_A_CHOICE -> "Choose one of the answers offered for " + question.noun();
    };
  }

  private String verb() {
    return switch (question.kind()) {
      case TEXT, TEXTAREA, EMAIL, DATE -> "Enter";
      case RADIOS, CHECKBOXES, DECLARATIONS, YES_NO, SELECTION -> "Select";
      case FILE -> "Upload";
    };
  }

  /** Text with a capital letter, for the beginning of a sentence. */
  public static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
