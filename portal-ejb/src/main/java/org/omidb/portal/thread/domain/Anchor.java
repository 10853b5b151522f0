package org.omidb.portal.thread.domain;

import java.util.Optional;
import org.omidb.portal.form.domain.FormPart;

/**
 * What a thread is about.
 *
 * @param revision the revision that was submitted last when it was opened, 0 before the first
 * @param section a section; none for the whole application
 * @param question a question of that section; none for the whole section
 */
public record Anchor(int revision, Optional<FormPart> section, Optional<FormPart> question) {

  public Anchor {
    if (question.isPresent() && section.isEmpty()) {
      throw new IllegalArgumentException("A question stands in a section");
    }
  }

  /** About the application as a whole. */
  public static Anchor whole(int revision) {
    return new Anchor(revision, Optional.empty(), Optional.empty());
  }

  /** Whether it is about this question, or about this section with no question named. */
  public boolean isAt(String sectionId, Optional<String> questionId) {
    return isIn(sectionId) && question.map(FormPart::id).equals(questionId);
  }

  /** Whether it is about this section or anything in it. */
  public boolean isIn(String sectionId) {
    return section.map(FormPart::id).equals(Optional.of(sectionId));
  }

  /** Whether it is about the application as a whole. */
  public boolean concernsAll() {
    return section.isEmpty();
  }
}
