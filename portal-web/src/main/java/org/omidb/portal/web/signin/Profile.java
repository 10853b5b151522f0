package org.omidb.portal.web.signin;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.omidb.portal.people.domain.Identity;

/** What a verified token says of a person, whose address the sign-in service has verified. */
record Profile(String issuer, String subject, String name, String email, HashSet<String> groups)
    implements Serializable {

  Profile(String issuer, String subject, String name, String email, Set<String> groups) {
    this(issuer, subject, name, email, new HashSet<>(groups));
  }

  Identity identity() {
    return new Identity(issuer, subject, name, email);
  }
}
