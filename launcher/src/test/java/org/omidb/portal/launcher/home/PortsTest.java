package org.omidb.portal.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void a_taken_port_is_named_with_the_option_that_mends_it() throws Exception {
    var free = Ports.free();
    try (var taken = new ServerSocket(free.keycloak(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(free::refuseTaken)
          .isInstanceOfSatisfying(
              LaunchFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_IN_USE))
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("--keycloak-port");
    }
  }

  @Test
  void free_ports_are_six_different_ones_that_nobody_uses() {
    var free = Ports.free();
    assertThat(
            Set.of(
                free.portal(),
                free.keycloak(),
                free.database(),
                free.smtp(),
                free.mailPage(),
                free.imap()))
        .hasSize(6);
    assertThatCode(free::refuseTaken).doesNotThrowAnyException();
  }

  @Test
  void a_base_gives_six_in_a_row() {
    assertThat(Ports.from(9000)).isEqualTo(new Ports(9000, 9001, 9002, 9003, 9004, 9005));
  }
}
