package org.omidb.portal.application.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One section of a draft as it was saved last.
 *
 * @param version 0 for a section that nobody has saved; more with each saving of a question of it
 * @param saved when a question of it was saved last, and {@code by} whom
 */
public record SectionDraft(
    String section, int version, Written written, Optional<Instant> saved, Optional<PersonId> by) {

  public static SectionDraft untouched(String section) {
    return new SectionDraft(section, 0, Written.NONE, Optional.empty(), Optional.empty());
  }

  /** The same with one question more. */
  SectionDraft and(AnswerDraft answer) {
    boolean later = saved.filter(answer.saved()::isBefore).isEmpty();
    return new SectionDraft(
        section,
        version + answer.version(),
        new Written(Answers.NONE, written.all().with(answer.question(), answer.stands())),
        later ? Optional.of(answer.saved()) : saved,
        later ? Optional.of(answer.by()) : by);
  }

  public Answers answers() {
    return written.answers();
  }

  /** Read again, as a day may answer a question today that did not when it was typed. */
  SectionDraft readAgain(Section asked, LocalDate today) {
    return new SectionDraft(
        section, version, DraftRules.read(asked, written.all(), today), saved, by);
  }
}
