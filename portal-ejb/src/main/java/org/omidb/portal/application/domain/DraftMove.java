package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;

/**
 * How what was written goes along when its draft moves to a later version of the form. A question
 * keeps its answer wherever it is asked now; an answer whose question is no longer asked stays
 * where it was, beside the others.
 */
public final class DraftMove {

  private DraftMove() {}

  /**
   * What stands in each section then.
   *
   * @param rows what stands in each section now, whatever version it was written in
   */
  public static SortedMap<String, Typed> placed(Form to, Map<String, Typed> rows) {
    var placed = new TreeMap<String, Typed>();
    rows.forEach((section, typed) -> {
      placed.putIfAbsent(section, Typed.NONE);
      typed
          .values()
          .forEach((question, texts) -> {
            var place = to.asking(question).map(it -> it.id()).orElse(section);
            var there = placed.getOrDefault(place, Typed.NONE);
            placed.put(place, there.with(question, both(there.in(question), texts)));
          });
    });
    return placed;
  }

  /** The answers whose questions this form does not ask. */
  public static Typed withoutPlace(Form form, Map<String, Typed> rows) {
    return new Typed(
        rows.values().stream()
            .flatMap(typed -> typed.values().entrySet().stream())
            .filter(answer -> form.asking(answer.getKey()).isEmpty())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, DraftMove::both, TreeMap::new)));
  }

  /**
   * What stands in the fields of a section after somebody has sent a page that was made before a
   * move: what the page asked as it was sent, and the rest as it is.
   *
   * @param section as it is asked now
   * @param saved what stands there
   * @param page the section that the page has asked
   */
  public static Typed laidOver(Section section, Typed saved, Section page, Typed sent) {
    var all = Typed.NONE;
    for (var question : section.questions()) {
      var id = question.id();
      all = all.with(id, (page.question(id).isPresent() ? sent : saved).in(id));
    }
    return all;
  }

  /** What stands in the fields of a section, beside what it does not ask and nobody could send. */
  public static Typed rest(Section section, Typed saved, Typed sent) {
    var all = sent;
    for (var other : saved.values().entrySet()) {
      if (section.question(other.getKey()).isEmpty()) {
        all = all.with(other.getKey(), other.getValue());
      }
    }
    return all;
  }

  /** What stood there, and what comes to it and is another. */
  public static AnswerValue both(AnswerValue there, AnswerValue more) {
    if (there.isEmpty() || there.equals(more)) {
      return more;
    }
    return there instanceof Rows(var rows) && more instanceof Rows(var others)
        ? new Rows(Stream.concat(rows.stream(), others.stream()).distinct().toList())
        : new Texts(Stream.concat(there.all(), more.all()).distinct().toList());
  }
}
