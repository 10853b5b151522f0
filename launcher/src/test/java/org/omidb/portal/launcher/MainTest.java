package org.omidb.portal.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.launcher.home.ExitCode;
import picocli.CommandLine;

/** What the shell learns from a command. */
class MainTest {
  private static final Set<String> BY_SCRIPT = Set.of("test", "drill", "bench", "mutation");

  @TempDir Path folder;

  @Test
  void an_unknown_command_is_a_wrong_usage() {
    assertThat(Main.execute("fly")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void a_release_folder_that_is_none_is_told_and_is_no_success() throws IOException {
    var missing = folder.resolve("missing");
    assertThat(Main.execute("catalogue", "import", missing.toString()))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said(true, "catalogue", "import", missing.toString()))
        .contains("There is no folder " + missing)
        .doesNotContain("Exception");
    var file = Files.createFile(folder.resolve("file")).toString();
    assertThat(said(true, "catalogue", "import", file)).contains(file + " is no folder");
  }

  @Test
  void beside_help_an_unknown_command_is_unknown_all_the_same() {
    assertThat(Main.execute("import", "--help")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said(true, "import", "--help"))
        .contains("no command import", "./portal catalogue import?");
    assertThat(said(true, "fly", "--help"))
        .contains("no command fly")
        .doesNotContain("Do you mean");
  }

  @Test
  void the_help_lists_every_command_of_the_readme() throws IOException {
    var help = said(false, "--help");
    assertThat(commandsOfReadme()).hasSizeGreaterThan(12);
    for (var command : commandsOfReadme()) {
      assertThat(help).as(command).containsPattern("(?m)^  " + first(command) + "  +[A-Z]");
    }
  }

  @Test
  void every_command_of_the_readme_has_a_help_of_its_own() throws IOException {
    for (var command : commandsOfReadme()) {
      if (!BY_SCRIPT.contains(first(command))) {
        var words = (command + " --help").split(" ", -1);
        assertThat(said(false, words)).as(command).contains("Usage: portal " + command);
        assertThat(Main.execute(words)).as(command).isZero();
      }
    }
  }

  private static String first(String command) {
    return command.replaceFirst(" .*", "");
  }

  /** The words that name a command, in the table and above it. */
  private static Set<String> commandsOfReadme() throws IOException {
    return Pattern.compile("(?m)(?:`|^)\\./portal ([a-z]+(?: [a-z]+)?)")
        .matcher(Files.readString(Path.of("../README.md")))
        .results()
        .map(match -> match.group(1))
        .map(command -> BY_SCRIPT.contains(first(command)) ? first(command) : command)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String said(boolean wrong, String... arguments) {
    var kept = wrong ? System.err : System.out;
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    try {
      if (wrong) {
        System.setErr(stream);
      } else {
        System.setOut(stream);
      }
      Main.execute(arguments);
    } finally {
      if (wrong) {
        System.setErr(kept);
      } else {
        System.setOut(kept);
      }
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void a_portal_that_does_not_run_has_no_status_and_cannot_be_stopped() {
    assertThat(Main.execute("status", "--home", folder.toString()))
        .isEqualTo(ExitCode.NOT_RUNNING.code());
    assertThat(Main.execute("stop", "--home", folder.toString()))
        .isEqualTo(ExitCode.NOT_RUNNING.code());
  }

  @Test
  void the_sample_of_one_seed_is_always_the_same() throws IOException {
    assertThat(sample("one", "7")).isNotEmpty().isEqualTo(sample("again", "7"));
    assertThat(sample("other", "8")).isNotEqualTo(sample("one", "7"));
  }

  @Test
  void a_sample_of_no_women_or_of_too_many_is_a_wrong_usage() {
    for (var cases : new String[] {"0", "-5", "10001"}) {
      assertThat(Main.execute("catalogue", "sample", folder.toString(), "--cases", cases))
          .as(cases)
          .isEqualTo(CommandLine.ExitCode.USAGE);
    }
  }

  @Test
  void a_synthetic_catalogue_of_no_women_or_of_too_many_is_a_wrong_usage() {
    for (var size : new String[] {"--cases=0", "--cases=700001", "--scale=0", "--scale=5"}) {
      assertThat(Main.execute("catalogue", "synth", size, "--home", folder.toString()))
          .as(size)
          .isEqualTo(CommandLine.ExitCode.USAGE);
    }
    assertThat(Main.execute("catalogue", "synth", "--cases=10", "--images=11"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void a_synthetic_catalogue_needs_a_portal_that_runs() {
    assertThat(Main.execute("catalogue", "synth", "--home", folder.toString()))
        .isEqualTo(ExitCode.NOT_RUNNING.code());
  }

  @Test
  void a_folder_that_cannot_be_written_has_its_own_exit_code() {
    assertThat(Main.execute("catalogue", "sample", "/proc/none", "--cases", "1"))
        .isEqualTo(ExitCode.FILES.code());
  }

  /** Every file of a sample with its content's hash. */
  private Map<String, Integer> sample(String name, String seed) throws IOException {
    var to = folder.resolve(name);
    assertThat(Main.execute("catalogue", "sample", to.toString(), "--cases", "1", "--seed", seed))
        .isZero();
    var files = new HashMap<String, Integer>();
    try (var paths = Files.walk(to)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(to.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
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
