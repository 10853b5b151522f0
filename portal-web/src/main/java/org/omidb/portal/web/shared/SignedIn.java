package org.omidb.portal.web.shared;

import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Caller;

/**
 * Somebody whom the sign-in service vouches for in this request, with the roles of this request.
 */
public record SignedIn(Person person, Caller caller) {

  /** The request attribute under which the authentication mechanism leaves it. */
  public static final String ATTRIBUTE = SignedIn.class.getName();
}
