package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import org.omidb.portal.application.domain.ScanAnswer;

/**
 * Asks clamd, the daemon of ClamAV, by its own protocol (clamd(8)): a command with {@code z} before
 * it ends in a NUL, and so does the reply; a file comes in chunks, each with its length as four
 * bytes before it, and after the last a length of 0. Each command has a connection of its own.
 */
final class Clamd {

  private static final int CHUNK = 64 * 1_024;
  private static final int LONGEST_REPLY = 4_096;

  private final ScannerAddress address;
  private final Duration patience;

  /**
   * Clamd at an address.
   *
   * @param patience how long it may be silent before it counts as away
   */
  Clamd(ScannerAddress address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** What it calls itself; the number of its signatures behind the first slash. */
  String version() throws IOException {
    return reply("zVERSION\0", InputStream.nullInputStream(), false);
  }

  /** Whether it is there and answers. */
  boolean isThere() {
    try {
      return reply("zPING\0", InputStream.nullInputStream(), false).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Has it look at a file.
   *
   * @throws IOException if it is away, or breaks off
   */
  ScanAnswer scan(InputStream file) throws IOException {
    return ScanAnswer.parse(reply("zINSTREAM\0", file, true));
  }

  private String reply(String command, InputStream file, boolean stream) throws IOException {
    try (var selector = Selector.open();
        var channel = address.open()) {
      var line = new Line(channel, selector, patience);
      line.connect(address);
      try {
        line.write(ByteBuffer.wrap(command.getBytes(ISO_8859_1)));
        if (stream) {
          send(file, line);
        }
      } catch (IOException e) {
        // it closes while it is still sent to where the file is too large for it, and says so first
        return line.readAfter(e);
      }
      return line.read();
    }
  }

  private static void send(InputStream file, Line line) throws IOException {
    var chunk = new byte[CHUNK];
    for (int length = file.read(chunk); length >= 0; length = file.read(chunk)) {
      if (length > 0) {
        line.write(
            ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(length)
                .put(chunk, 0, length)
                .flip());
      }
    }
    line.write(ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
  }

  /** A connection that nobody waits for longer than there is patience. */
  private record Line(SocketChannel channel, Selector selector, Duration patience) {

    void connect(ScannerAddress address) throws IOException {
      channel.configureBlocking(false);
      var key = channel.register(selector, 0);
      try {
        if (!channel.connect(address.resolved())) {
          await(key, SelectionKey.OP_CONNECT);
          channel.finishConnect();
        }
      } catch (UnresolvedAddressException e) {
        throw new IOException("Nobody knows the host of the virus scanner", e);
      }
    }

    void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        if (channel.write(bytes) == 0) {
          await(channel.keyFor(selector), SelectionKey.OP_WRITE);
        }
      }
    }

    String read() throws IOException {
      var reply = ByteBuffer.allocate(LONGEST_REPLY);
      while (reply.hasRemaining()) {
        int length = channel.read(reply);
        if (length < 0 || reply.position() > 0 && reply.get(reply.position() - 1) == 0) {
          break;
        }
        if (length == 0) {
          await(channel.keyFor(selector), SelectionKey.OP_READ);
        }
      }
      var said = new String(Arrays.copyOf(reply.array(), reply.position()), ISO_8859_1);
      if (!said.endsWith("\0")) {
        throw new IOException("The virus scanner broke off");
      }
      return said.substring(0, said.length() - 1);
    }

    String readAfter(IOException broken) throws IOException {
      try {
        return read();
      } catch (IOException e) {
        broken.addSuppressed(e);
        throw broken;
      }
    }

    private void await(SelectionKey key, int what) throws IOException {
      key.interestOps(what);
      selector.selectedKeys().clear();
      if (selector.select(patience.toMillis()) == 0) {
        throw new IOException("The virus scanner does not answer");
      }
    }
  }
}
