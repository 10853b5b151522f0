package org.omidb.portal.link.domain;

import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A link that was mailed, as far as it is kept.
 *
 * @param token the hash of its secret
 * @param subject what it leads to: the application or the agreement
 * @param address where it was mailed to; empty if that was erased, or never kept as by the first
 *     portals, and then it is nobody's
 */
public record MailedLink(Sha256 token, UUID subject, Optional<String> address) {

  /** Whether nobody knows any more where it was mailed to. */
  public boolean isForgotten() {
    return address.filter(mailed -> !mailed.isEmpty()).isEmpty();
  }

  /** Whether it was mailed to the verified address of this person. */
  boolean isFor(Person person) {
    return address.filter(mailed -> MailAddress.same(mailed, person.email())).isPresent();
  }
}
