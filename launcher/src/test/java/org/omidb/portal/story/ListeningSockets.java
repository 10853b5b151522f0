package org.omidb.portal.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a process listens, as Linux tells it. */
final class ListeningSockets {

  private static final String LISTENING = "0A";

  private ListeningSockets() {}

  /**
   * The sockets of a process on which others than this machine could reach it, each as address and
   * port.
   */
  static Set<String> reachableFromOutside(long pid) throws IOException {
    var found = new TreeSet<String>();
    for (var socket : of(pid)) {
      if (socket.isReachableFromOutside()) {
        found.add(socket.address().getHostAddress() + " port " + socket.port());
      }
    }
    return found;
  }

  /** All sockets of a process on which it waits for connections. */
  static Set<Listening> of(long pid) throws IOException {
    var own = sockets(pid);
    var found = new HashSet<Listening>();
    for (var table : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
        var columns = line.strip().split("\\s+", -1);
        if (columns[3].equals(LISTENING) && own.contains("socket:[" + columns[9] + "]")) {
          found.add(listening(columns[1]));
        }
      }
    }
    return found;
  }

  /** An address and a port on which a process waits. */
  record Listening(InetAddress address, int port) {

    boolean isReachableFromOutside() {
      return !address.isLoopbackAddress();
    }
  }

  private static Set<String> sockets(long pid) throws IOException {
    var sockets = new HashSet<String>();
    try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (var file : files) {
        try {
          sockets.add(Files.readSymbolicLink(file).toString());
        } catch (NoSuchFileException closedMeanwhile) {
          // a file that is closed waits for nobody
        }
      }
    }
    return sockets;
  }

  /** Each 32 bits stand in the byte order of the machine, which is the other way round. */
  static Listening listening(String local) throws UnknownHostException {
    int colon = local.indexOf(':');
    var turned = HexFormat.of().parseHex(local.substring(0, colon));
    var address = new byte[turned.length];
    for (int i = 0; i < turned.length; i++) {
      address[i] = turned[i - i % 4 + 3 - i % 4];
    }
    return new Listening(
        InetAddress.getByAddress(address), Integer.parseInt(local.substring(colon + 1), 16));
  }
}
