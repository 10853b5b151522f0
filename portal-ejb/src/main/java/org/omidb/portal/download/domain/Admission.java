package org.omidb.portal.download.domain;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.release.domain.Access;

/** Whether somebody is let at the files of a release that they may know of. */
public sealed interface Admission {

  /**
   * Come in.
   *
   * @param since when the release was published, which is the date of all of its files
   */
  record Admitted(Instant since) implements Admission {}

  /**
   * Not now.
   *
   * @param openConditions which conditions have not been met, where that is the reason
   */
  record Closed(Access.Reason reason, List<String> openConditions) implements Admission {
    public Closed {
      openConditions = List.copyOf(openConditions);
    }

    public Closed(Access.Reason reason) {
      this(reason, List.of());
    }
  }
}
