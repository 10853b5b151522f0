package org.omidb.portal.screening.domain;

import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened in the screening of one application. Stored for ever. */
public sealed interface ScreeningEvent extends Told {

  /**
   * @param revision the submitted revision that was read
   * @param words the hash of the note, which lies beside the history
   */
  record CriterionNoted(
      int revision, PublishedCriterion criterion, CriterionFinding finding, Sha256 words)
      implements ScreeningEvent, ToTeam {}
}
