package org.omidb.portal.form.domain;

import java.util.List;

/**
 * One question of a form.
 *
 * @param id names the answer in stored revisions, so it is never changed or used again
 * @param noun what is asked for, as messages say it: "your full name"
 * @param limit the most characters of an answer, or bytes of a file; 0 where a choice is the limit
 */
public record Question(
    String id,
    Kind kind,
    String label,
    String noun,
    String hint,
    int limit,
    boolean required,
    List<Option> options) {

  public Question {
    options = List.copyOf(options);
  }

  /** How a question is asked, which is also what an answer to it may be. */
  public enum Kind {
    TEXT,
    TEXTAREA,
    RADIOS,
    CHECKBOXES,
    /** Checkboxes of which every one has to be ticked. */
    DECLARATIONS,
    EMAIL,
    /** Answered as 2026-11-22. */
    DATE,
    YES_NO,
    /** Answered with the id of an attachment. */
    FILE,
    /** Answered with the id of a saved selection of catalogue cases. */
    SELECTION
  }

  /** One choice of radios or checkboxes. */
  public record Option(String value, String label) {}

  /** The words of a choice; a value that is not offered stands for itself. */
  public String labelOf(String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  public Question withHint(String text) {
    return new Question(id, kind, label, noun, text, limit, required, options);
  }

  public Question optional() {
    return new Question(id, kind, label, noun, hint, limit, false, options);
  }
}
