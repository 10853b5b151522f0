package org.omidb.portal.shared.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxies whose {@code X-Forwarded-For} is believed. Each of them has written at its
 * right end who spoke to it, so the header is read from the right, for as long as the one who wrote
 * is trusted; what stands further left was brought by a stranger.
 */
public record TrustedProxies(List<Network> networks) {

  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  /** All addresses that begin with the same bits. */
  record Network(IpAddress first, int bits) {

    boolean holds(IpAddress address) {
      return address.length() == first.length() && address.prefix(bits).equals(first);
    }
  }

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * Reads addresses and networks ({@code 10.1.2.0/24}) with commas or spaces between them.
   *
   * @throws IllegalArgumentException naming the first part that is none, or that means everybody
   */
  public static TrustedProxies parse(String text) {
    return new TrustedProxies(
        Arrays.stream(SEPARATOR.split(text))
            .filter(part -> !part.isEmpty())
            .map(TrustedProxies::network)
            .toList());
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    var address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    return address
        .flatMap(first -> slash < 0 ? Optional.of(first.length()) : bits(text, slash, first))
        .map(bits -> new Network(address.orElseThrow(), bits))
        .filter(network -> network.holds(network.first()))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + text + "' is no network of proxies, such as 10.1.2.0/24"));
  }

  /** Written as IPv6, a network of IPv4 addresses counts 96 bits more. */
  private static Optional<Integer> bits(String text, int slash, IpAddress first) {
    var number = text.substring(slash + 1);
    if (!number.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    boolean mapped = first.length() == IpAddress.V4 && text.indexOf(':') >= 0;
    int bits = Integer.parseInt(number) - (mapped ? IpAddress.V6 - IpAddress.V4 : 0);
    return Optional.of(bits).filter(some -> some > 0 && some <= first.length());
  }

  /**
   * Where a request comes from.
   *
   * @param peer the address that has opened the connection
   * @param forwardedFor the values of each {@code X-Forwarded-For}, in their order
   */
  public Origin origin(String peer, List<String> forwardedFor) {
    var connected = IpAddress.parseNode(peer);
    if (connected.isEmpty()) {
      return Origin.UNKNOWN;
    }
    var known = connected.get();
    var told = String.join(",", forwardedFor);
    int end = told.length();
    while (end > 0 && trust(known)) {
      int comma = told.lastIndexOf(',', end - 1);
      var hop = IpAddress.parseNode(told.substring(comma + 1, end).strip());
      if (hop.isEmpty()) {
        break;
      }
      known = hop.get();
      end = comma;
    }
    return Origin.of(known);
  }

  private boolean trust(IpAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }
}
