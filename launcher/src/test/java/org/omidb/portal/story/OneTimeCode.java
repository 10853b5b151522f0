package org.omidb.portal.story;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a telephone shows: a one-time code of six digits for every thirty seconds (RFC 6238). */
final class OneTimeCode {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCode() {}

  /** The code of that moment, from a secret in base 32. */
  static String at(Instant moment, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      var counter = ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / 30).array();
      var hash = ByteBuffer.wrap(mac.doFinal(counter));
      int number = hash.getInt(hash.get(19) & 0xf) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String secret) {
    var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < secret.length(); i++) {
      held = (held << 5) | BASE_32.indexOf(secret.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
