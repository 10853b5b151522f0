package org.omidb.portal.mail.service;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import org.omidb.portal.jobs.domain.FinalFailureException;

/** Tells a mail server's "never" from its "not now" (RFC 5321, section 4.2.1). */
final class Refusals {

  /** A reply of the class 5yz: the server will not take this mail, however often it is offered. */
  private static final Pattern NEVER = Pattern.compile("\\A5[0-9]{2}[ -]");

  private Refusals() {}

  /**
   * What to throw for it: the same where a later try may succeed.
   *
   * @throws FinalFailureException where none can
   */
  static SendFailedException judged(SendFailedException refusal) {
    if (refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0) {
      throw new FinalFailureException("ADDRESS_REFUSED", refusal);
    }
    for (Exception each = refusal;
        each instanceof MessagingException one;
        each = one.getNextException()) {
      if (each.getMessage() != null && NEVER.matcher(each.getMessage()).lookingAt()) {
        throw new FinalFailureException("MAIL_REFUSED", refusal);
      }
    }
    return refusal;
  }
}
