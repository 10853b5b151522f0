package org.omidb.portal.web.download;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The password of HTTP Basic (RFC 7617). The user name may be any. */
final class BasicCredentials {

  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1_000;

  private BasicCredentials() {}

  /** The password in an Authorization header; empty if there is none of this scheme. */
  static Optional<String> password(Optional<String> header) {
    return header
        .filter(value -> value.length() <= LONGEST)
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()))
        .filter(pair -> pair.indexOf(':') >= 0)
        .map(pair -> pair.substring(pair.indexOf(':') + 1));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
