package org.omidb.portal.screening.domain;

import org.omidb.portal.shared.domain.Sha256;

/** What can be asked of the screening of one application. */
public sealed interface ScreeningCommand {

  /**
   * Notes what somebody finds of a criterion, in place of what was noted before.
   *
   * @param revision the submitted revision that was read
   * @param words the hash of the note
   * @param seen how many notes to this criterion the page knew of
   */
  record NoteFinding(
      int revision, PublishedCriterion criterion, CriterionFinding finding, Sha256 words, int seen)
      implements ScreeningCommand {}
}
