package org.omidb.portal.shared.domain;

/**
 * Where a request comes from, as far as attempts are counted by it: one IPv4 address, or the /64 of
 * an IPv6 address. A line has a /64 at least, and whoever has it takes any of its addresses.
 *
 * @param key one text for one origin
 */
public record Origin(String key) {

  private static final int LINE = 64;

  /** All that no address is known of; they are counted together. */
  static final Origin UNKNOWN = new Origin("unknown");

  static Origin of(IpAddress address) {
    return address.length() == IpAddress.V4
        ? new Origin(address.toString())
        : new Origin(address.prefix(LINE) + "/" + LINE);
  }
}
