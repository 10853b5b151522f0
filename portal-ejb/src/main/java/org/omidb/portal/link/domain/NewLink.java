package org.omidb.portal.link.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A link that has not been mailed yet: the one moment at which its secret is known.
 *
 * @param subject what it leads to: the application or the agreement
 * @param address where it goes, as it was typed, and whose account can redeem it
 * @param expires when it does not work any more
 */
public record NewLink(
    LinkPurpose purpose, UUID subject, String address, LinkSecret secret, Instant expires) {

  /** The hash under which it is kept. */
  public Sha256 token() {
    return secret.hash();
  }

  /** The address within the portal that is mailed, with the secret. */
  public String page() {
    return purpose.page(secret);
  }

  /** The last day on which it works, in London. */
  public LocalDate lastDay() {
    return LinkTerm.lastDay(expires);
  }
}
