package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.application.domain.ScanAnswer;
import org.omidb.portal.testing.ClamDaemon;

/** The virus scanner as it is: Debian's clamd, over both of its sockets. */
class ClamdTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final String PDF =
      "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n2 0 obj <</Type /Page>> endobj\n% ";

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static ClamDaemon daemon;

  @BeforeAll
  static void start() throws IOException {
    daemon = ClamDaemon.start(folder, "1M");
  }

  @AfterAll
  static void stop() {
    daemon.close();
  }

  @Test
  void it_is_there_and_says_what_it_is() throws IOException {
    for (var address : new String[] {daemon.hostAndPort(), daemon.socket()}) {
      assertThat(clamd(address).isThere()).isTrue();
      assertThat(clamd(address).version()).startsWith("ClamAV 1.");
    }
  }

  @Test
  void eicar_is_found_within_a_pdf() throws IOException {
    for (var address : new String[] {daemon.hostAndPort(), daemon.socket()}) {
      assertThat(scan(address, PDF + ClamDaemon.EICAR + "\n%%EOF"))
          .isEqualTo(new ScanAnswer.Infected("Eicar-Anywhere.UNOFFICIAL"));
      assertThat(scan(address, PDF + "\n%%EOF")).isEqualTo(new ScanAnswer.Clean());
    }
  }

  @Test
  void it_is_found_behind_many_chunks_and_across_two() throws IOException {
    assertThat(scan(daemon.hostAndPort(), PDF + "x".repeat(900_000) + ClamDaemon.EICAR))
        .isInstanceOf(ScanAnswer.Infected.class);
    assertThat(scan(daemon.hostAndPort(), "x".repeat(65_536 - 20) + ClamDaemon.EICAR))
        .isInstanceOf(ScanAnswer.Infected.class);
  }

  @Test
  void an_empty_file_is_clean() throws IOException {
    assertThat(scan(daemon.hostAndPort(), "")).isEqualTo(new ScanAnswer.Clean());
  }

  /** It may close while it is still sent to; either way nobody takes the file for a clean one. */
  @Test
  void a_file_that_is_larger_than_it_takes_is_not_scanned() {
    try {
      assertThat(scan(daemon.hostAndPort(), "x".repeat(20_000_000)))
          .isEqualTo(new ScanAnswer.NotScanned());
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("does not answer");
    }
  }

  @Test
  void one_that_is_away_is_said() throws IOException {
    int port;
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertThatThrownBy(() -> scan("127.0.0.1:" + port, "x")).isInstanceOf(IOException.class);
    assertThat(clamd("127.0.0.1:" + port).isThere()).isFalse();
    assertThatThrownBy(() -> scan(folder.resolve("none.sock").toString(), "x"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> scan("nobody.invalid:3310", "x")).isInstanceOf(IOException.class);
  }

  @Test
  void one_that_says_nothing_is_not_waited_for_for_ever() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var address = new ScannerAddress("127.0.0.1:" + silent.getLocalPort());
      assertThatThrownBy(() -> new Clamd(address, SHORT).scan(bytes("x")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not answer");
    }
  }

  @Test
  void one_that_breaks_off_in_the_middle_of_a_word_has_said_nothing() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answering =
          Thread.startVirtualThread(() -> {
            try (var line = other.accept()) {
              line.getOutputStream().write("stream: OK".getBytes(ISO_8859_1));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      assertThatThrownBy(() -> scan("127.0.0.1:" + other.getLocalPort(), "x"))
          .isInstanceOf(IOException.class);
      answering.join();
    }
  }

  @Test
  void an_address_is_a_host_with_a_port_or_a_path() {
    for (var fine : new String[] {"clamd:3310", "10.0.0.1:3310", "[::1]:3310", "/run/a.ctl"}) {
      assertThat(new ScannerAddress(fine).text()).isEqualTo(fine);
    }
    for (var wrong : new String[] {"clamd", "clamd:", ":3310", "clamd:99999", "a b:1", "", "x/y"}) {
      assertThatThrownBy(() -> new ScannerAddress(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Clamd clamd(String address) {
    return new Clamd(new ScannerAddress(address), PATIENCE);
  }

  private static ScanAnswer scan(String address, String content) throws IOException {
    return clamd(address).scan(bytes(content));
  }

  private static ByteArrayInputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(ISO_8859_1));
  }
}
