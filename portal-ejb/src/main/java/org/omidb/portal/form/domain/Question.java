package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;

/**
 * One question of a form.
 *
 * @param id names the answer in stored revisions, so it is never changed or used again
 * @param kind how it is asked; an id keeps its kind through all versions
 * @param noun what is asked for, as messages say it: "your full name"
 * @param why why it is asked, for people who wonder; may be empty
 * @param meaning what the portal itself reads the answer for; an id keeps its meaning, too
 * @param shown when it is asked; always, if there is no condition
 * @param autocomplete what browsers call it where people are asked for something of their own (WCAG
 *     2.2, 1.3.5); else empty
 */
public record Question(
    String id,
    QuestionKind kind,
    String label,
    String noun,
    String hint,
    String why,
    boolean required,
    Optional<Meaning> meaning,
    Optional<Condition> shown,
    String autocomplete) {

  public Question(String id, QuestionKind kind, String label, String noun) {
    this(id, kind, label, noun, "", "", true, Optional.empty(), Optional.empty(), "");
  }

  /** Whether it asks for an answer at all. */
  public boolean asks() {
    return !(kind instanceof QuestionKind.Heading);
  }

  /** What it offers as answers; nothing where people write their own. */
  public List<Option> options() {
    return kind.offered();
  }

  /** The choice among these answers that cannot stand beside another, if one does. */
  Optional<Option> notBeside(List<String> answer) {
    return options().stream()
        .filter(option -> option.alone() && answer.size() > 1 && answer.contains(option.value()))
        .findFirst();
  }

  /** Whether a choice says that none of the others applies. */
  public boolean isAlone(String value) {
    return options().stream().anyMatch(option -> option.alone() && option.value().equals(value));
  }

  /** The words of a choice; a value that is not offered stands for itself. */
  public String labelOf(String value) {
    return options().stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
