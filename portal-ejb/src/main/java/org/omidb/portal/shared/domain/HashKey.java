package org.omidb.portal.shared.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key of 256 bits for the hash of somebody's words (HMAC-SHA-256, RFC 2104). It is kept in
 * the row of the words and erased with them: without it nobody can try what the words were, though
 * the hash stays in the history.
 */
public record HashKey(String hex) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "HmacSHA256";

  public HashKey {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not 256 bits in lower-case hex");
    }
  }

  public static HashKey random() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new HashKey(HexFormat.of().formatHex(bits));
  }

  /** The hash of these words under this key. */
  public Sha256 hash(String words) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
      return Sha256.ofDigest(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /** Not the key: it belongs in its row alone. */
  @Override
  public String toString() {
    return "HashKey";
  }
}
