package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The commands of the release's page, as its reader copies them, and a terminal to run them in. */
final class PrintedCommands {

  private static final Path VIEW = Path.of("src/main/webapp/WEB-INF/release/commands.xhtml");
  private static final Pattern PRINTED =
      Pattern.compile(
          "<pre [^>]*aria-label=\"Commands ([^\"]*)\"><code>(.*?)</code></pre>", Pattern.DOTALL);

  /** How a command ended, and all that it wrote. */
  record Ended(int code, String said) {}

  private PrintedCommands() {}

  /** Those under one heading, with the release's address in them. */
  static String of(String what, String address) throws IOException {
    var printed = PRINTED.matcher(Files.readString(VIEW));
    while (printed.find()) {
      if (printed.group(1).equals(what)) {
        var commands = printed.group(2).replace("#{filesPage.address}", address);
        assertThat(commands).as("no other expression, no entity").doesNotContain("#{", "&");
        return commands;
      }
    }
    throw new AssertionError("No commands " + what);
  }

  /** Runs them in a folder, each line only if the one before has ended well. */
  static Ended run(String commands, Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("sh", "-ec", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), said);
  }
}
