package org.omidb.portal.pseudonym.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Wraps the keys of agreements for the database: AES-256-GCM (NIST SP 800-38D), bound to a row. */
public final class MasterKey {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private MasterKey(byte[] bits) {
    this.key = new SecretKeySpec(bits, "AES");
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException unless it is 256 bits in Base64; the message does not show it
   */
  public static MasterKey ofBase64(String text) {
    byte[] bits;
    try {
      bits = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The master key is no Base64", e);
    }
    if (bits.length != KEY_BYTES) {
      throw new IllegalArgumentException("The master key has 256 bits, not " + bits.length * 8);
    }
    return new MasterKey(bits);
  }

  /**
   * The key, encrypted, in Base64.
   *
   * @param row the id of the row that keeps it: nobody can swap the keys of two rows
   */
  public String wrap(PseudonymKey secret, UUID row) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(secret.bits());
      var both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
      return Base64.getEncoder().encodeToString(both.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot wrap the key of " + row, e);
    }
  }

  /**
   * What {@link #wrap} has wrapped.
   *
   * @throws IllegalStateException if it was changed, belongs to another row, or was wrapped by
   *     another master key
   */
  public PseudonymKey unwrap(String wrapped, UUID row) {
    try {
      var both = Base64.getDecoder().decode(wrapped);
      var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), row);
      return PseudonymKey.of(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Release key " + row + " does not open with this master key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID row) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(row.getMostSignificantBits())
            .putLong(row.getLeastSignificantBits())
            .array());
    return cipher;
  }
}
