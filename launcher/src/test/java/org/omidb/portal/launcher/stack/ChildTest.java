package org.omidb.portal.launcher.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.Ports;

class ChildTest {
  @TempDir Path folder;

  /** As Payara's main method returns, with code 0, where its start has failed. */
  @Test
  void a_server_that_ends_without_an_error_is_not_ready() {
    var home = new Home(folder);
    home.prepare();
    var program = List.of("/bin/sh", "-c", "echo 'Caused by: no name'; exit 0");
    try (var child = Child.start("The server", "server", home, program, Map.of())) {
      var address = URI.create("http://127.0.0.1:" + Ports.free().portal() + "/");
      assertThatThrownBy(() -> child.awaitOk(address, "never said"))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("The server ended instead of answering")
          .hasMessageContaining("no name");
    }
  }
}
