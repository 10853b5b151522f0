package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One section of a draft as it was saved last.
 *
 * @param version 0 for a section that nobody has saved, then one more with each saving
 */
public record SectionDraft(
    String section, int version, Answers answers, Optional<Instant> saved, Optional<PersonId> by) {

  public static SectionDraft untouched(String section) {
    return new SectionDraft(section, 0, Answers.NONE, Optional.empty(), Optional.empty());
  }
}
