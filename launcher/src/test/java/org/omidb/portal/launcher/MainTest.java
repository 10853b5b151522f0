package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.launcher.home.ExitCode;
import picocli.CommandLine;

/** What the shell learns from a command. */
class MainTest {
  @TempDir Path folder;

  @Test
  void an_unknown_command_is_a_wrong_usage() {
    assertThat(Main.execute("fly")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void a_portal_that_does_not_run_has_no_status_and_cannot_be_stopped() {
    assertThat(Main.execute("status", "--home", folder.toString()))
        .isEqualTo(ExitCode.NOT_RUNNING.code());
    assertThat(Main.execute("stop", "--home", folder.toString()))
        .isEqualTo(ExitCode.NOT_RUNNING.code());
  }

  @Test
  void the_sample_is_the_same_for_the_same_seed() {
    assertThat(
            Main.execute("catalogue", "sample", folder.toString(), "--cases", "1", "--seed", "7"))
        .isZero();
    assertThat(folder.resolve("data")).isDirectoryRecursivelyContaining("glob:**.dcm");
  }

  @Test
  void a_port_in_use_has_its_own_exit_code() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              Main.execute("run", "--home", folder.toString(), "--port", "" + taken.getLocalPort()))
          .isEqualTo(ExitCode.PORT_IN_USE.code());
    }
  }
}
