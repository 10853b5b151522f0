package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Typed;

/**
 * What becomes of what was written when its draft moves to a later version of the form. A question
 * keeps its answer wherever it is asked now; an answer whose question is no longer asked stays
 * beside the others.
 */
public final class DraftMove {

  private DraftMove() {}

  /** The answers whose questions this form does not ask, and the choices that it does not offer. */
  public static Typed withoutPlace(Form form, Map<String, Typed> rows) {
    return new Typed(
        rows.values().stream()
            .flatMap(typed -> typed.values().entrySet().stream())
            .map(answer -> Map.entry(answer.getKey(), withoutPlace(form, answer)))
            .filter(answer -> !answer.getValue().isEmpty())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, DraftMove::both, TreeMap::new)));
  }

  private static AnswerValue withoutPlace(Form form, Map.Entry<String, AnswerValue> answer) {
    var question = answer.getKey();
    return form.asking(question)
        .flatMap(section -> section.question(question))
        .<AnswerValue>map(it -> notOffered(it, answer.getValue()))
        .orElse(answer.getValue());
  }

  private static Texts notOffered(Question question, AnswerValue answer) {
    var offered = question.options().stream().map(Option::value).toList();
    return offered.isEmpty()
        ? Texts.NONE
        : new Texts(answer.all().filter(it -> !it.isBlank() && !offered.contains(it)).toList());
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
