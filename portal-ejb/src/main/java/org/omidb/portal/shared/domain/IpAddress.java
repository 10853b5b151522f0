package org.omidb.portal.shared.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address that was given in numbers; no name is ever looked up. An IPv4 address written as
 * IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4 address.
 *
 * @param bits the address as one number
 * @param length how many bits it has: 32 or 128
 */
record IpAddress(BigInteger bits, int length) {

  static final int V4 = 32;
  static final int V6 = 128;

  private static final int LONGEST = 45;

  /** No leading zeros: some programs read them as octal numbers. */
  private static final Pattern V4_TEXT =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  /** The first character keeps the library from taking it for a name. */
  private static final Pattern V6_TEXT = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

  private static final Pattern NODE =
      Pattern.compile(
          "\\[(?<bracketed>[^%\\]]++)(?:%[^\\]]*+)?](?::\\d{1,5})?"
              + "|(?<withPort>[^:%]++):\\d{1,5}"
              + "|(?<alone>[^%\\[\\]]++)(?:%.*+)?");

  /** The address, or empty if the text is none. */
  static Optional<IpAddress> parse(String text) {
    if (text.length() > LONGEST
        || !(V4_TEXT.matcher(text).matches() || V6_TEXT.matcher(text).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(InetAddress.getByName(text).getAddress()));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /**
   * The address of a node as servers name it: alone, with a port ({@code 192.0.2.1:4711}, {@code
   * [2001:db8::1]:4711}), or with a zone ({@code fe80::1%eth0}).
   */
  static Optional<IpAddress> parseNode(String text) {
    var node = NODE.matcher(text);
    if (!node.matches()) {
      return Optional.empty();
    }
    var bracketed = Optional.ofNullable(node.group("bracketed"));
    var withPort = Optional.ofNullable(node.group("withPort"));
    return parse(bracketed.or(() -> withPort).orElseGet(() -> node.group("alone")));
  }

  private static IpAddress of(byte[] bytes) {
    return new IpAddress(new BigInteger(1, bytes), bytes.length * Byte.SIZE);
  }

  /** The same address with all bits behind the first {@code kept} set to 0. */
  IpAddress prefix(int kept) {
    int cut = length - kept;
    return new IpAddress(bits.shiftRight(cut).shiftLeft(cut), length);
  }

  @Override
  public String toString() {
    var all = bits.setBit(length).toByteArray();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(all, 1, all.length)).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("No address has " + length + " bits", e);
    }
  }
}
