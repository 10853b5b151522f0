package org.omidb.portal.screening.domain;

import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened to the terms of use of the database. Stored for ever. */
public sealed interface DataUseEvent extends Told {

  /**
   * @param number from 1 on
   * @param content the hash of the list, which lies beside the history
   */
  record TermsPublished(int number, Sha256 content) implements DataUseEvent, ToTeam {}
}
