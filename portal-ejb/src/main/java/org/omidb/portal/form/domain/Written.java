package org.omidb.portal.form.domain;

import java.util.TreeMap;

/**
 * A section as somebody left it, with gaps and mistakes.
 *
 * @param answers what answers its question
 * @param typed what does not, or not yet, as it was typed; of a question for a file that was
 *     refused there may be an answer beside it: the file that it would have replaced
 */
public record Written(Answers answers, Typed typed) {

  public static final Written NONE = of(Answers.NONE);

  public static Written of(Answers answers) {
    return new Written(answers, Typed.NONE);
  }

  /** Everything that stands in the fields, as if it had just been typed. */
  public Typed all() {
    var all = new TreeMap<>(answers.values());
    all.putAll(typed.values());
    return new Typed(all);
  }
}
