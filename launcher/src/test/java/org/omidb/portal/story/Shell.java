package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A person's own terminal, into which the commands of a page are pasted. */
final class Shell {
  private Shell() {}

  /** Runs commands that have to succeed, one and all. */
  static void run(Path folder, String commands) throws IOException, InterruptedException {
    var process = start(folder, commands);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", commands, output).isZero();
  }

  /** Leaves of the largest file what a cut connection would. */
  static void cutInHalf(Path folder) throws IOException {
    Path largest = folder;
    long most = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > most) {
          most = Files.size(file);
          largest = file;
        }
      }
    }
    try (var channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
      channel.truncate(most / 2);
    }
  }

  private static Process start(Path folder, String commands) throws IOException {
    return new ProcessBuilder("sh", "-ec", commands)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
