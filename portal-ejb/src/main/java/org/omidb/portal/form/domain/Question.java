package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.DateBounds;

/**
 * One question of a form.
 *
 * @param id names the answer in stored revisions, so it is never changed or used again
 * @param noun what is asked for, as messages say it: "your full name"
 * @param limit the most characters of an answer, or bytes of a file; 0 where a choice is the limit
 * @param bounds which days answer it, if it asks for one
 * @param autocomplete what browsers call it where people are asked for something of their own (WCAG
 *     2.2, 1.3.5); else empty
 */
public record Question(
    String id,
    Kind kind,
    String label,
    String noun,
    String hint,
    int limit,
    boolean required,
    List<Option> options,
    Optional<DateBounds> bounds,
    String autocomplete) {

  public Question {
    options = List.copyOf(options);
  }

  Question(String id, Kind kind, String label, String noun, int limit, List<Option> options) {
    this(id, kind, label, noun, "", limit, true, options, Optional.empty(), "");
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

  /**
   * One choice of radios or checkboxes.
   *
   * @param alone whether it says that none of the others applies
   */
  public record Option(String value, String label, boolean alone) {

    public Option(String value, String label) {
      this(value, label, false);
    }
  }

  /** Whether an answer is text of one line. */
  boolean oneLine() {
    return kind == Kind.TEXT || kind == Kind.EMAIL;
  }

  /** The choice among these answers that cannot stand beside another, if one does. */
  Optional<Option> notBeside(List<String> answer) {
    return options.stream()
        .filter(option -> option.alone() && answer.size() > 1 && answer.contains(option.value()))
        .findFirst();
  }

  /** Whether a choice says that none of the others applies. */
  public boolean isAlone(String value) {
    return options.stream().anyMatch(option -> option.alone() && option.value().equals(value));
  }

  /** The words of a choice; a value that is not offered stands for itself. */
  public String labelOf(String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  public Question withHint(String text) {
    return new Question(
        id, kind, label, noun, text, limit, required, options, bounds, autocomplete);
  }

  public Question optional() {
    return new Question(id, kind, label, noun, hint, limit, false, options, bounds, autocomplete);
  }

  Question within(DateBounds days) {
    return new Question(
        id, kind, label, noun, hint, limit, required, options, Optional.of(days), autocomplete);
  }

  /** Asks for something of the person who answers, as HTML names it (section 4.10.18.7). */
  Question ofOneself(String name) {
    return new Question(id, kind, label, noun, hint, limit, required, options, bounds, name);
  }
}
