package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why something is not done with a release. */
public enum ReleaseRefusal implements Refusal {
  NOT_PERMITTED,
  AGREEMENT_NOT_ACTIVE,
  CONDITIONS_OPEN,
  /** Somebody who applies, and will access data, has not accepted the terms of access. */
  TERMS_NOT_ACCEPTED,
  /** Somebody who is named for data has not joined the application. */
  TEAM_NOT_JOINED,
  ALREADY_REQUESTED,
  /** The same form has asked for another release, or somebody else's has. */
  REQUESTED_OTHERWISE,
  /** Another one under the same agreement is being built. */
  BEING_BUILT,
  /** Somebody else has vouched for it. */
  ALREADY_APPROVED,
  NOT_BUILT,
  STILL_BUILDING,
  ANOTHER_BUILD,
  BUILT_BY_YOURSELF,
  OTHER_CONTENTS,
  NOT_APPROVED,
  ANOTHER_CHECK,
  STILL_PUBLISHING,
  NOT_PUBLISHED,
  OVER
}
