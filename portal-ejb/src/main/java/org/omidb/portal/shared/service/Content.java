package org.omidb.portal.shared.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Words that a person wrote, as they are kept outside the history, and the hash that stands in it.
 * The body carries random bits, so that after its erasure nobody finds short words by trying.
 */
public record Content(String body, Sha256 hash) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private record Salted(String salt, Object words) {}

  public static Content of(Object words) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var body = Json.write(new Salted(HexFormat.of().formatHex(salt), words));
    return new Content(body, Sha256.of(body));
  }

  /** The words of a kept body. */
  public static <T> T read(String body, Class<T> type) {
    return Json.read(Json.read(body, JsonNode.class).get("words").toString(), type);
  }
}
