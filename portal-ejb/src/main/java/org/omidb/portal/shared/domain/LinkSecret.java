package org.omidb.portal.shared.domain;

/**
 * What makes a link work that is sent by mail: 256 random bits, so that its hash may be a plain
 * one. It stands in the mail and is never kept.
 */
public final class LinkSecret {

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
