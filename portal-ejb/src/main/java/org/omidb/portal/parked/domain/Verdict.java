package org.omidb.portal.parked.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/** What becomes of a form that was sent to a page for people who have signed in. */
public sealed interface Verdict {

  /** Its sender is signed in, and it is a form that was made for them. */
  record Take() implements Verdict {}

  /** Nobody is signed in: it waits until the person it was made for is. */
  record Park(PersonId owner) implements Verdict {}

  /** Somebody else is signed in: it waits for its owner, and whoever sent it is told no more. */
  record ParkForAnother(PersonId owner) implements Verdict {}

  /**
   * It does not say that it was made for its sender, who is signed in: they are asked whether they
   * meant it.
   */
  record Ask(PersonId sender) implements Verdict {}

  /** Nobody is signed in, and it does not say for whom it was made: nothing is kept of it. */
  record SignIn() implements Verdict {}

  /**
   * Judges a form.
   *
   * @param sent its key, if it has one that the portal has signed
   * @param signedIn who is signed in by the session that came with it
   * @param page the path that it was sent to
   */
  static Verdict of(Optional<FormKey> sent, Optional<PersonId> signedIn, String page, Instant now) {
    var owner =
        sent.filter(key -> key.isOf(page, FormKey.GOOD, now))
            .map(FormKey::person)
            .filter(person -> !person.equals(PersonId.VISITOR));
    if (signedIn.isEmpty()) {
      return owner.<Verdict>map(Park::new).orElseGet(SignIn::new);
    }
    if (owner.isEmpty()) {
      return new Ask(signedIn.get());
    }
    return owner.equals(signedIn) ? new Take() : new ParkForAnother(owner.get());
  }
}
