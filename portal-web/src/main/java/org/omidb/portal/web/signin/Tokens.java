package org.omidb.portal.web.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the sign-in service gave for one session.
 *
 * @param until when the roles have to be asked for again
 * @param refresh the token to ask with
 * @param id the identity token, which signing out hands back
 */
record Tokens(Profile profile, Instant until, String refresh, String id) implements Serializable {

  boolean areFresh(Instant now) {
    return now.isBefore(until);
  }

  /** Tokens are secrets: a log never shows them. */
  @Override
  public String toString() {
    return "Tokens[until=" + until + "]";
  }
}
