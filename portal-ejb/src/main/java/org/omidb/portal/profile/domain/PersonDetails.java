package org.omidb.portal.profile.domain;

import java.util.Optional;
import org.omidb.portal.form.domain.OrcidId;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What somebody says of themselves; both may be empty.
 *
 * @param jobTitle one line
 * @param orcid their ORCID iD as 0000-0002-1825-0097
 */
public record PersonDetails(String jobTitle, String orcid) {

  /** As in the form of the application. */
  public static final int LONGEST_JOB_TITLE = 100;

  public static final PersonDetails NONE = new PersonDetails("", "");

  /** As it is kept, however it was typed. */
  public PersonDetails {
    jobTitle = VisibleText.line(jobTitle);
    orcid = OrcidId.canonical(VisibleText.line(orcid));
  }

  /** Why it is not kept; empty if it can be. */
  public Optional<ProfileRefusal> problem() {
    if (jobTitle.codePointCount(0, jobTitle.length()) > LONGEST_JOB_TITLE) {
      return Optional.of(ProfileRefusal.JOB_TITLE_TOO_LONG);
    }
    return orcid.isEmpty() || OrcidId.problem(orcid).isEmpty()
        ? Optional.empty()
        : Optional.of(ProfileRefusal.NOT_AN_ORCID);
  }
}
