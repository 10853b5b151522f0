package org.omidb.portal.link.domain;

import org.omidb.portal.shared.domain.RandomText;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What makes a link work that is sent by mail: 256 random bits, so that its hash may be a plain
 * one. It stands in the mail and is never kept.
 */
public final class LinkSecret {

  /** More characters than any secret has; what is longer need not be looked up. */
  public static final int LONGEST = 100;

  private final String text;

  private LinkSecret(String text) {
    this.text = text;
  }

  public static LinkSecret random() {
    return new LinkSecret(RandomText.next());
  }

  /** The hash under which a link is kept, of whatever stands in the address that somebody opens. */
  public static Sha256 hash(String secret) {
    return Sha256.of(secret);
  }

  public Sha256 hash() {
    return hash(text);
  }

  /** The secret itself, for the mail; letters that an address takes as they are. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "LinkSecret";
  }
}
