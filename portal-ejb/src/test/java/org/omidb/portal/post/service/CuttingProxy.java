package org.omidb.portal.post.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a mail server, and ends the connection once the server says certain words. */
final class CuttingProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int behind;
  private final String words;

  private CuttingProxy(ServerSocket door, int behind, String words) {
    this.door = door;
    this.behind = behind;
    this.words = words;
  }

  static CuttingProxy to(int port, String words) throws IOException {
    var proxy =
        new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, words);
    Thread.ofPlatform().daemon().start(proxy::serve);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), behind);
        carry(client, server, "");
        carry(server, client, words);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void carry(Socket from, Socket to, String cut) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (from;
              to) {
            copy(from.getInputStream(), to.getOutputStream(), cut);
          } catch (IOException closed) {
            // by the other side, or by the words
          }
        });
  }

  private static void copy(InputStream in, OutputStream out, String cut) throws IOException {
    var said = new StringBuilder();
    var buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      said.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      if (!cut.isEmpty() && said.indexOf(cut) >= 0) {
        return;
      }
      out.write(buffer, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
