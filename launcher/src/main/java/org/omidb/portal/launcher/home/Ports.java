package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The six ports of one portal, all on 127.0.0.1. */
public record Ports(int portal, int keycloak, int database, int smtp, int mailPage, int imap) {
  public static final Ports DEFAULT = new Ports(8080, 8180, 5480, 3025, 8025, 3143);

  /** Six in a row, for a second portal on the same machine. */
  public static Ports from(int base) {
    return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
  }

  /** Six that nobody uses at this moment, for tests. */
  public static Ports free() {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        sockets.add(bind(0));
      }
      List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return new Ports(
          free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    } catch (IOException e) {
      throw new LaunchFailure(ExitCode.PORT_IN_USE, "No free port was found: " + e.getMessage(), e);
    }
  }

  /** Refuses with the option that mends it, before anything has been started. */
  public void refuseTaken() {
    Map<String, Integer> byOption = new LinkedHashMap<>();
    byOption.put("--port", portal);
    byOption.put("--keycloak-port", keycloak);
    byOption.put("--db-port", database);
    byOption.put("--smtp-port", smtp);
    byOption.put("--mail-port", mailPage);
    byOption.put("--imap-port", imap);
    byOption.forEach((option, port) -> {
      try {
        bind(port).close();
      } catch (IOException e) {
        throw new LaunchFailure(
            ExitCode.PORT_IN_USE,
            "Port %d is in use by another program: choose another one with %s (or all six with --port-base)."
                .formatted(port, option),
            e);
      }
    });
  }

  private static ServerSocket bind(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
