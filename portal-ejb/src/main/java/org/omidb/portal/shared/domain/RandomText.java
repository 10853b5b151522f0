package org.omidb.portal.shared.domain;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits as text, in letters that addresses, cookies and files take as they are (RFC 4648,
 * section 5): so many that a plain hash of it tells nobody what it was.
 */
public final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private RandomText() {}

  /** A new one. */
  public static String next() {
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
