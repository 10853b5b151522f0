package org.omidb.portal.web.signin;

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
 * Text that a browser keeps for the portal and can neither read nor change: AES-256 in Galois
 * counter mode, under a key that lives as long as this server. After a restart nothing opens any
 * more, and whoever was signing in begins again.
 */
final class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  Seal() {
    key = new SecretKeySpec(random(KEY_BYTES), "AES");
  }

  String close(String text) {
    try {
      var nonce = random(NONCE_BYTES);
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES in this mode", e);
    }
  }

  /** The text; empty if this server has not sealed it, or somebody has changed it since. */
  Optional<String> open(String sealed) {
    try {
      var both = Base64.getUrlDecoder().decode(sealed);
      if (both.length < NONCE_BYTES) {
        return Optional.empty();
      }
      var nonce = Arrays.copyOf(both, NONCE_BYTES);
      var text =
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
