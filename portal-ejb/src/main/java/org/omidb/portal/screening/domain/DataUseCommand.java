package org.omidb.portal.screening.domain;

import org.omidb.portal.shared.domain.Sha256;

/** What can be asked of the terms of use of the database. */
public sealed interface DataUseCommand {

  /**
   * Publishes a list in place of the one before.
   *
   * @param content the hash of the list as it is kept
   * @param seen the number of the list that the page showed, 0 for the example
   */
  record PublishTerms(DataUseList list, Sha256 content, int seen) implements DataUseCommand {}
}
