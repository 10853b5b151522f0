package org.omidb.portal.mail.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A mail server that has its own reply to one command of SMTP (RFC 5321) and 250 to all others:
 * GreenMail takes every mail, and what is wanted here are refusals.
 */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String reply;

  RefusingServer(String command, String reply) {
    this.command = command;
    this.reply = reply;
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        try (var client = socket.accept()) {
          talk(client);
        }
      }
    } catch (SocketException closed) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 refusing.example ESMTP\r\n");
    out.flush();
    boolean text = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var said = line.toUpperCase(Locale.ROOT);
      if (text && !line.equals(".")) {
        continue;
      }
      out.print(answer(text ? "." : said) + "\r\n");
      out.flush();
      text = !text && said.equals("DATA");
      if (said.equals("QUIT")) {
        return;
      }
    }
  }

  private String answer(String said) {
    if (said.startsWith(command)) {
      return reply;
    }
    return said.equals("DATA") ? "354 go on" : "250 fine";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
