package org.omidb.portal.parked.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Signs the keys of forms under a secret of the server (HMAC-SHA-256), and reads those that it has
 * signed. That a form has a key for somebody is what no other site can know, too.
 */
public final class FormKeys {

  private static final int LONGEST = 2_000;

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern CONTENT =
      Pattern.compile("(" + ID + ") (" + ID + ") (\\d{1,15}) (/.*)");

  private final HashKey secret;

  /**
   * The keys under this secret.
   *
   * @param secret 256 bits
   */
  public FormKeys(byte[] secret) {
    this.secret = new HashKey(HexFormat.of().formatHex(secret));
  }

  /** The key as it stands in a form, in letters that a page takes as they are. */
  public String sign(FormKey key) {
    var content =
        "%s %s %d %s".formatted(key.id(), key.person(), key.made().toEpochMilli(), key.page());
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(content.getBytes(StandardCharsets.UTF_8))
        + "."
        + secret.hash(content);
  }

  /** The key that was sent; empty if this server has not signed it. */
  public Optional<FormKey> read(String sent) {
    int point = sent.indexOf('.');
    if (point < 0 || sent.length() > LONGEST) {
      return Optional.empty();
    }
    return decoded(sent.substring(0, point))
        .filter(content -> isSigned(content, sent.substring(point + 1)))
        .map(CONTENT::matcher)
        .filter(content -> content.matches())
        .map(content ->
            new FormKey(
                UUID.fromString(content.group(1)),
                new PersonId(UUID.fromString(content.group(2))),
                content.group(4),
                Instant.ofEpochMilli(Long.parseLong(content.group(3)))));
  }

  private boolean isSigned(String content, String signature) {
    return MessageDigest.isEqual(
        secret.hash(content).hex().getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
