package org.omidb.portal.download.domain;

import java.time.Instant;
import org.omidb.portal.release.domain.Access;

/** Whether somebody is let at the files of a release that they may know of. */
public sealed interface Admission {

  /**
   * Come in.
   *
   * @param since when the release was published, which is the date of all of its files
   */
  record Admitted(Instant since) implements Admission {}

  record Closed(Access.Reason reason) implements Admission {}
}
