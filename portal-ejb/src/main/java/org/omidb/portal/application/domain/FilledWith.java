package org.omidb.portal.application.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What was saved of a section when somebody opened its page, as fingerprints: whoever sends the
 * page has changed those fields alone that differ from it. So a field that they left as it was
 * takes nothing from another window that has saved it since.
 *
 * @param fingerprints by question id; a question that is not named was not on the page
 */
public record FilledWith(Map<String, String> fingerprints) {

  /** Of a page that does not say, as of yesterday: all of it counts as changed. */
  public static final FilledWith UNKNOWN = new FilledWith(Map.of());

  private static final int LETTERS = 16;

  public FilledWith {
    fingerprints = Map.copyOf(fingerprints);
  }

  public static FilledWith of(Section section, Typed saved) {
    return new FilledWith(
        section.questions().stream()
            .map(Question::id)
            .collect(Collectors.toMap(id -> id, id -> fingerprint(saved, id))));
  }

  /** What a hidden field has brought back; whatever is none names no question. */
  public static FilledWith parse(String text) {
    var fingerprints = new TreeMap<String, String>();
    Arrays.stream(text.split(" "))
        .map(part -> part.split(":", 2))
        .filter(part -> part.length == 2)
        .forEach(part -> fingerprints.put(part[0], part[1]));
    return new FilledWith(fingerprints);
  }

  /** For a hidden field. */
  public String text() {
    return new TreeMap<>(fingerprints)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(" "));
  }

  /** Whether the question stands as it stood then. */
  private boolean holds(String question, Typed typed) {
    return fingerprint(typed, question).equals(fingerprints.get(question));
  }

  /** What was sent, with what is saved now in the fields that its sender has left as they were. */
  public Typed merged(Section section, Typed sent, Typed saved) {
    var merged = sent;
    for (var question : section.questions()) {
      if (holds(question.id(), sent)) {
        merged = merged.with(question.id(), saved.in(question.id()));
      }
    }
    return merged;
  }

  /** Whether both the sender and somebody else have written into one field, and not the same. */
  public boolean conflicts(Section section, Typed sent, Typed saved) {
    return section.questions().stream()
        .map(Question::id)
        .anyMatch(id -> !sent.in(id).equals(saved.in(id)) && !holds(id, sent) && !holds(id, saved));
  }

  private static String fingerprint(Typed typed, String question) {
    return hash(letters(typed.in(question))).substring(0, LETTERS);
  }

  private static String letters(AnswerValue stands) {
    return switch (stands) {
      case Texts(var texts) -> String.join("\u0000", texts);
      case Fields(var parts) ->
          parts.entrySet().stream()
              .map(part -> part.getKey() + " " + hash(String.join("\u0000", part.getValue())))
              .collect(Collectors.joining(" "));
      case Rows(var rows) ->
          rows.stream().map(row -> hash(letters(row))).collect(Collectors.joining(" "));
    };
  }

  private static String hash(String text) {
    return Sha256.of(text).hex();
  }
}
