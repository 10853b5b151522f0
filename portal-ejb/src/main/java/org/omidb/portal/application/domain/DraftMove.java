package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Typed;

/**
 * What becomes of what was written when its draft moves to a later version of the form. A question
 * keeps its answer wherever it is asked now; an answer whose question is no longer asked stays
 * beside the others.
 */
public final class DraftMove {

  private DraftMove() {}

  /** The answers whose questions this form does not ask. */
  public static Typed withoutPlace(Form form, Map<String, Typed> rows) {
    return new Typed(
        rows.values().stream()
            .flatMap(typed -> typed.values().entrySet().stream())
            .filter(answer -> form.asking(answer.getKey()).isEmpty())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, DraftMove::both, TreeMap::new)));
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
