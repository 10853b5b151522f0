package org.omidb.portal.release.service;

import org.omidb.portal.release.domain.BuildFailure;

/** The build cannot succeed however often it is tried. */
public class BuildFailedException extends RuntimeException {

  private final BuildFailure reason;

  public BuildFailedException(BuildFailure reason, String what) {
    super(reason + ": " + what);
    this.reason = reason;
  }

  public BuildFailedException(BuildFailure reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  public BuildFailure reason() {
    return reason;
  }
}
