package org.omidb.portal.people.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether two texts are the same mail address: capitals make no difference, and a domain is the
 * same in letters and in its encoded form. Only ASCII capitals are small letters of the same
 * mailbox; a look-alike is another one.
 */
public final class SameAddress {

  private SameAddress() {}

  public static boolean same(String one, String other) {
    var first = normal(one);
    return first.isPresent() && first.equals(normal(other));
  }

  private static Optional<String> normal(String address) {
    var stripped = address.strip();
    int at = stripped.lastIndexOf('@');
    if (at <= 0) {
      return Optional.empty();
    }
    var domain = domain(stripped.substring(at + 1));
    return domain.map(it -> small(stripped.substring(0, at)) + "@" + it);
  }

  private static Optional<String> domain(String domain) {
    try {
      var encoded = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
      return encoded.isEmpty() ? Optional.empty() : Optional.of(encoded);
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  private static String small(String local) {
    var small = new StringBuilder();
    local
        .chars()
        .map(c -> c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c)
        .forEach(c -> small.append((char) c));
    return small.toString();
  }
}
