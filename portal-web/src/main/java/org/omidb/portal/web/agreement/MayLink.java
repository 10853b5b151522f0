package org.omidb.portal.web.agreement;

/**
 * The answer to whether releases of one agreement may be linked, as a form sends it: words, so that
 * whatever else is sent is no answer, where a truth value would be read as the more permissive one.
 */
public enum MayLink {
  YES,
  NO;

  static MayLink of(boolean linkingForbidden) {
    return linkingForbidden ? NO : YES;
  }

  boolean forbidden() {
    return this == NO;
  }
}
