package org.omidb.portal.application.domain;

import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;

/**
 * What an applicant has answered and the form of the draft does not ask any more.
 *
 * @param section the questions as they were asked last, as if they were a section
 * @param written what was answered
 */
public record WithoutPlace(Section section, Written written) {

  public boolean isNothing() {
    return section.questions().isEmpty();
  }
}
