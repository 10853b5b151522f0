package org.omidb.portal.pseudonym.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits from which all pseudonyms of an agreement follow. Whoever has them can link a
 * release to its source, so they leave the memory only wrapped ({@link MasterKey}).
 */
public final class PseudonymKey {

  static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bits;

  private PseudonymKey(byte[] bits) {
    this.bits = bits;
  }

  public static PseudonymKey random() {
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new PseudonymKey(bits);
  }

  /**
   * The key of these bits.
   *
   * @throws IllegalArgumentException unless there are 256 of them
   */
  public static PseudonymKey of(byte[] bits) {
    if (bits.length != BYTES) {
      throw new IllegalArgumentException("A key has 256 bits, not " + bits.length * 8);
    }
    return new PseudonymKey(bits.clone());
  }

  /** The key itself, for wrapping. */
  byte[] bits() {
    return bits.clone();
  }

  /**
   * HMAC-SHA256 (RFC 2104) of a text. What the text is goes in first, so that a client's id and an
   * equal UID have nothing in common.
   */
  public byte[] mac(Purpose purpose, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bits, HMAC));
      mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + HMAC, e);
    }
  }

  /** What a text is; the names are part of the pseudonyms and are never changed. */
  public enum Purpose {
    CLIENT,
    UID,
    DAYS
  }

  @Override
  public String toString() {
    return "PseudonymKey";
  }
}
