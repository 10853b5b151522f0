package org.omidb.portal.release.domain;

/** The states of a release by name, as rows and pages have them. */
public enum ReleaseState {
  BUILDING,
  BUILD_FAILED,
  BUILT,
  APPROVED,
  PUBLISHING,
  PUBLISHED,
  REJECTED,
  WITHDRAWN;

  /**
   * The name of a state.
   *
   * @throws IllegalArgumentException for a release that nobody has asked for
   */
  public static ReleaseState of(Release release) {
    return switch (release) {
      case Release.Building building -> BUILDING;
      case Release.BuildFailed failed -> BUILD_FAILED;
      case Release.Built built -> BUILT;
      case Release.Approved approved -> APPROVED;
      case Release.Publishing publishing -> PUBLISHING;
      case Release.Published published -> PUBLISHED;
      case Release.Rejected rejected -> REJECTED;
      case Release.Withdrawn withdrawn -> WITHDRAWN;
      case Release.NotRequested none -> throw new IllegalArgumentException("Not asked for");
    };
  }
}
