package org.omidb.portal.application.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.regex.Pattern;

/**
 * Where clamd listens: a host and a port, or the path of a socket on this machine.
 *
 * @param text {@code clamd.example.org:3310}, {@code [::1]:3310} or {@code /run/clamav/clamd.ctl}
 */
record ScannerAddress(String text) {

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^\\s:/\\[\\]]+)):(\\d{1,5})");

  private static final int LARGEST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if it is neither
   */
  ScannerAddress {
    if (!text.startsWith("/") && !isHostAndPort(text)) {
      throw new IllegalArgumentException(
          "No address of a virus scanner, such as localhost:3310 or /run/clamav/clamd.ctl: "
              + text);
    }
  }

  private static boolean isHostAndPort(String text) {
    var match = HOST_AND_PORT.matcher(text);
    return match.matches() && Integer.parseInt(match.group(3)) <= LARGEST_PORT;
  }

  private boolean isOfThisMachine() {
    return text.startsWith("/");
  }

  /** The name is looked up each time, as a container may come back at another address. */
  SocketAddress resolved() {
    if (isOfThisMachine()) {
      return UnixDomainSocketAddress.of(text);
    }
    var match = HOST_AND_PORT.matcher(text);
    if (!match.matches()) {
      throw new IllegalStateException(text);
    }
    var host = match.group(1) == null ? match.group(2) : match.group(1);
    return new InetSocketAddress(host, Integer.parseInt(match.group(3)));
  }

  SocketChannel open() throws IOException {
    return isOfThisMachine()
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }
}
