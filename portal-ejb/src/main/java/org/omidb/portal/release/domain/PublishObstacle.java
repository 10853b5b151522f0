package org.omidb.portal.release.domain;

/** Why a release that was on its way to be published stays approved only. */
public enum PublishObstacle {
  /** A file is missing, was never listed, or has other bytes than those that were approved. */
  FILES_DIFFER,
  /** The agreement ended, or its term ran out, while the files were checked. */
  AGREEMENT_NOT_ACTIVE,
  /** A condition of the committee is open again. */
  CONDITIONS_OPEN,
  /** Somebody who applies, and will access data, has not accepted the terms of access. */
  TERMS_NOT_ACCEPTED,
  /** Somebody who is named for data has not joined the application. */
  TEAM_NOT_JOINED
}
