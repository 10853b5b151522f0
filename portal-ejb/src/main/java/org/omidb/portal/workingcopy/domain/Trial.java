package org.omidb.portal.workingcopy.domain;

import java.util.Map;
import org.omidb.portal.form.domain.Typed;

/**
 * A form that somebody goes through as an applicant would.
 *
 * @param ofCopy whether it is the working copy; if not, it is the version in use
 * @param typed what stands in the fields, by the id of the section
 */
public record Trial(ShowableForm shown, boolean ofCopy, Map<String, Typed> typed) {
  public Trial {
    typed = Map.copyOf(typed);
  }
}
