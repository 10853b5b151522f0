package org.omidb.portal.worklist.domain;

import org.omidb.portal.shared.domain.PersonId;

/**
 * What somebody has chosen of the work list, kept under a name.
 *
 * @param owner who saved it, and alone changes it
 * @param shared whether everybody finds it who reads the list
 */
public record SavedView(
    SavedViewId id, PersonId owner, String name, boolean shared, WorkFilter filter) {

  /** The longest name, in characters. */
  public static final int MAX_NAME = 60;

  /** So many does one person keep. */
  public static final int MOST = 20;
}
