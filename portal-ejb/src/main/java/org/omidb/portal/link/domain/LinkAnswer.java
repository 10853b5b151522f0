package org.omidb.portal.link.domain;

import java.util.Optional;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;

/** What a link is to the person who holds it. */
public sealed interface LinkAnswer {

  /** Never mailed, or mailed for another purpose. */
  record Unknown() implements LinkAnswer {}

  /**
   * Mailed to another address than that of the holder, who is to learn nothing of where it leads.
   */
  record ForAnother(MailedLink link) implements LinkAnswer {}

  /** Its holder has not signed in, so nobody knows whether it is theirs. */
  record SignInFirst(MailedLink link) implements LinkAnswer {}

  /** Mailed to the address of the holder. */
  record Theirs(MailedLink link) implements LinkAnswer {}

  /**
   * The answer.
   *
   * @param link of that secret and purpose
   * @param person as the portal knows the holder
   */
  static LinkAnswer of(Optional<MailedLink> link, PersonId holder, Optional<Person> person) {
    if (link.isEmpty()) {
      return new Unknown();
    }
    if (holder.equals(PersonId.VISITOR)) {
      return new SignInFirst(link.get());
    }
    return person.filter(link.get()::isFor).isPresent()
        ? new Theirs(link.get())
        : new ForAnother(link.get());
  }
}
