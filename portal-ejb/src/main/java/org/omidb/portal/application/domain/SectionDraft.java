package org.omidb.portal.application.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One section of a draft as it was saved last.
 *
 * @param version 0 for a section that nobody has saved, then one more with each saving
 */
public record SectionDraft(
    String section, int version, Written written, Optional<Instant> saved, Optional<PersonId> by) {

  public static SectionDraft untouched(String section) {
    return new SectionDraft(section, 0, Written.NONE, Optional.empty(), Optional.empty());
  }

  public Answers answers() {
    return written.answers();
  }

  /**
   * Tells answers from what has to stay as it was typed; what the section does not ask stays, too.
   */
  public static Written written(Section asked, Typed all, LocalDate today) {
    var read = DraftRules.read(asked, all, today);
    var typed = read.typed();
    for (var other : all.values().entrySet()) {
      if (asked.question(other.getKey()).isEmpty()) {
        typed = typed.with(other.getKey(), other.getValue());
      }
    }
    return new Written(read.answers(), typed);
  }

  /** Read again, as a day may answer a question today that did not when it was typed. */
  SectionDraft readAgain(Section asked, LocalDate today) {
    return new SectionDraft(section, version, written(asked, written.all(), today), saved, by);
  }
}
