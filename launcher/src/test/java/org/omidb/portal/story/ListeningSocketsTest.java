package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningSocketsTest {

  private static final long OURSELVES = ProcessHandle.current().pid();

  @Test
  void a_socket_of_this_process_is_found() throws IOException {
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ListeningSockets.of(OURSELVES))
          .extracting(ListeningSockets.Listening::port)
          .contains(closed.getLocalPort());
      assertThat(ListeningSockets.reachableFromOutside(OURSELVES))
          .noneMatch(socket -> socket.endsWith(" port " + closed.getLocalPort()));
    }
  }

  /** Lines as /proc/net/tcp and tcp6 have them: 6900 is 1AF4. */
  @ParameterizedTest
  @CsvSource({
    "00000000:1AF4, true",
    "0100007F:1AF4, false",
    "0200A8C0:1AF4, true",
    "00000000000000000000000000000000:1AF4, true",
    "00000000000000000000000001000000:1AF4, false",
    "0000000000000000FFFF00000100007F:1AF4, false",
    "0000000000000000FFFF000000000000:1AF4, true"
  })
  void one_on_every_interface_is_told_from_one_on_this_machine(String line, boolean outside)
      throws IOException {
    var socket = ListeningSockets.listening(line);
    assertThat(socket.port()).isEqualTo(6900);
    assertThat(socket.isReachableFromOutside()).isEqualTo(outside);
  }
}
