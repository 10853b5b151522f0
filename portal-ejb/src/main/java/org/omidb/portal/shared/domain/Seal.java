package org.omidb.portal.shared.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody else keeps for the portal and can neither read nor change: AES-256 in Galois
 * counter mode (NIST SP 800-38D). It is sealed for one owner, and opens for no other.
 */
public final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /**
   * A seal under this key.
   *
   * @param key 256 bits
   */
  public Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The text as nobody can read it, for this owner alone; in letters that a cookie takes. */
  public String close(String text, String owner) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(close(text.getBytes(StandardCharsets.UTF_8), owner));
  }

  /**
   * The text; empty if it was sealed for another owner or under another key, or has been changed
   * since.
   */
  public Optional<String> open(String sealed, String owner) {
    try {
      return open(Base64.getUrlDecoder().decode(sealed), owner)
          .map(content -> new String(content, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] close(byte[] content, String owner) {
    try {
      var nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(content);
      var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return both;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES in this mode", e);
    }
  }

  private Optional<byte[]> open(byte[] sealed, String owner) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, owner)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
