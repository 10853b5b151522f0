package org.omidb.portal.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void a_process_with_the_marker_in_its_command_line_is_found() throws IOException {
    var file = new PidFile(folder.resolve("a.pid"), "31.4159");
    var process = new ProcessBuilder("sleep", "31.4159").start();
    try {
      file.write(process.pid());
      assertThat(file.running()).contains(process.toHandle());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_number_that_the_system_has_given_to_somebody_else_is_not_ours() {
    var file = new PidFile(folder.resolve("a.pid"), "no-such-word-in-any-command-line");
    file.write(ProcessHandle.current().pid());
    assertThat(file.running()).isEmpty();
  }

  @Test
  void a_process_that_has_ended_is_not_found() throws Exception {
    var file = new PidFile(folder.resolve("a.pid"), "true");
    var process = new ProcessBuilder("true").start();
    process.waitFor();
    file.write(process.pid());
    assertThat(file.running()).isEmpty();
  }

  @Test
  void a_file_that_is_missing_or_nonsense_names_nobody() throws IOException {
    var file = new PidFile(folder.resolve("a.pid"), "x");
    assertThat(file.running()).isEmpty();
    Files.writeString(file.file(), "not a number\n");
    assertThat(file.running()).isEmpty();
  }
}
