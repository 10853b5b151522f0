package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What stands in the fields of one question of a draft.
 *
 * @param version 1 when it is saved first, then one more with each saving
 */
public record AnswerDraft(
    String question, int version, AnswerValue stands, Instant saved, PersonId by) {

  /** What stands in the fields of these questions. */
  public static Typed typed(Collection<AnswerDraft> answers) {
    var typed = new TreeMap<String, AnswerValue>();
    answers.forEach(answer -> typed.put(answer.question(), answer.stands()));
    return new Typed(typed);
  }

  /** What people typed is never logged. */
  @Override
  public String toString() {
    return "AnswerDraft[" + question + " " + version + "]";
  }
}
