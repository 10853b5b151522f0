package org.omidb.portal.download.domain;

import org.omidb.portal.shared.domain.RandomText;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The secret of a download token: 256 random bits, so that its hash may be a plain one. It is shown
 * once and never kept.
 */
public final class TokenSecret {

  /** Tells a scanner for lost secrets what it has found. */
  private static final String PREFIX = "omidb_";

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  public static TokenSecret random() {
    return new TokenSecret(PREFIX + RandomText.next());
  }

  /** The hash under which it is kept. */
  public static Sha256 hash(String secret) {
    return Sha256.of("download token " + secret);
  }

  public Sha256 hash() {
    return hash(text);
  }

  /** The secret itself, for its owner's eyes. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "TokenSecret";
  }
}
