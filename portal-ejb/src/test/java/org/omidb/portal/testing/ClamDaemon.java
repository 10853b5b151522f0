package org.omidb.portal.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The real clamd, with one signature of our own: EICAR's test text (eicar.org), wherever it stands
 * in a file. It listens at a port and at a socket.
 */
public final class ClamDaemon implements AutoCloseable {

  /** Harmless; virus scanners find it by agreement. In two parts, so that none finds it here. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int LONGEST_START = 30;

  private final Path folder;
  private final int port;
  private final Process process;

  private ClamDaemon(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts one that answers.
   *
   * @param largest the size of files that it takes, in its own units: {@code 6M}
   */
  public static ClamDaemon start(Path folder, String largest) throws IOException {
    int port = freePort();
    var signatures = Files.createDirectories(folder.resolve("signatures"));
    var hex = new StringBuilder();
    EICAR.chars().forEach(letter -> hex.append("%02x".formatted(letter)));
    Files.writeString(signatures.resolve("eicar.ndb"), "Eicar-Anywhere:0:*:" + hex + "\n");
    var settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            DatabaseDirectory %s
            LocalSocket %s
            TCPSocket %d
            TCPAddr 127.0.0.1
            StreamMaxLength %s
            Foreground yes
            """
                .formatted(signatures, folder.resolve("clamd.sock"), port, largest));
    var process = Program.CLAMD.start("--config-file=" + settings);
    var daemon = new ClamDaemon(folder, port, process);
    daemon.awaitStart();
    return daemon;
  }

  private void awaitStart() throws IOException {
    var log = process.inputReader();
    for (var line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("Self checking")) {
        return;
      }
    }
    throw new IOException("clamd has ended at once");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public String hostAndPort() {
    return "127.0.0.1:" + port;
  }

  public String socket() {
    return folder.resolve("clamd.sock").toString();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_START, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
