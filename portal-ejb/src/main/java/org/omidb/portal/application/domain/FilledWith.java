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
import org.omidb.portal.form.domain.QuestionKind.Upload;
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

  /**
   * What becomes of what somebody has sent.
   *
   * @param stands what is saved then
   * @param beside what they have written over what somebody else has written meanwhile, and is to
   *     wait beside it
   */
  public record Settled(Typed stands, Typed beside) {}

  /**
   * Settles each question by itself. One that the sender has left as it was takes nothing from
   * another who has written there since; where both have written, and not the same, the text that
   * is saved stays. An empty field takes the place of no text of another, and no text waits beside
   * an empty field.
   *
   * @param saved what is saved now
   */
  public Settled settled(Section section, Typed sent, Typed saved) {
    var stands = saved;
    var beside = Typed.NONE;
    for (var question : section.questions()) {
      var id = question.id();
      var mine = sent.in(id);
      boolean overtaken = !holds(id, saved) && !saved.in(id).isEmpty() && !isAddedTo(question);
      if (!holds(id, sent) && !mine.equals(saved.in(id))) {
        if (!overtaken) {
          stands = stands.with(id, mine);
        } else if (!mine.isEmpty()) {
          beside = beside.with(id, mine);
        }
      }
    }
    return new Settled(stands, beside);
  }

  /** Files come to those that are there: two people who add one each are in nobody's way. */
  private static boolean isAddedTo(Question question) {
    return question.kind() instanceof Upload asked && asked.several();
  }

  /** What the sender has written, where nothing can be saved any more. */
  public Settled late(Section section, Typed sent, Typed saved) {
    var beside = Typed.NONE;
    for (var question : section.questions()) {
      var mine = sent.in(question.id());
      if (!holds(question.id(), sent) && !mine.equals(saved.in(question.id()))) {
        beside = beside.with(question.id(), mine);
      }
    }
    return new Settled(saved, beside);
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
