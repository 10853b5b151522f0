package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningSocketsTest {

  private static final long OURSELVES = ProcessHandle.current().pid();

  @Test
  void a_socket_on_every_interface_is_found_and_one_on_this_machine_is_none() throws IOException {
    try (var open = new ServerSocket(0);
        var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var six = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      assertThat(ListeningSockets.reachableFromOutside(OURSELVES))
          .anyMatch(socket -> socket.endsWith(" port " + open.getLocalPort()))
          .noneMatch(socket -> socket.endsWith(" port " + closed.getLocalPort()))
          .noneMatch(socket -> socket.endsWith(" port " + six.getLocalPort()));
      assertThat(ListeningSockets.of(OURSELVES))
          .extracting(ListeningSockets.Listening::port)
          .contains(open.getLocalPort(), closed.getLocalPort(), six.getLocalPort());
    }
  }
}
