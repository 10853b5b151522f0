package org.omidb.portal.web.signin;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.shared.domain.Role;

/**
 * What a verified token says of a person, whose address the sign-in service has verified.
 *
 * @param session the session there ({@code sid}); none if the token belongs to no session
 */
record Profile(
    String issuer,
    String subject,
    String name,
    String email,
    HashSet<String> groups,
    @Nullable String session)
    implements Serializable {

  Profile(
      String issuer,
      String subject,
      String name,
      String email,
      Set<String> groups,
      @Nullable String session) {
    this(issuer, subject, name, email, new HashSet<>(groups), session);
  }

  /** Whether it is of one of these sessions. */
  boolean isOf(Predicate<String> sessions) {
    return session != null && sessions.test(session);
  }

  /** Whether it has a role that asks for a second factor, and the earlier one had none. */
  boolean asksForMoreThan(Profile earlier) {
    return groups.contains(Role.SECOND_FACTOR) && !earlier.groups.contains(Role.SECOND_FACTOR);
  }

  Identity identity() {
    return new Identity(issuer, subject, name, email);
  }
}
