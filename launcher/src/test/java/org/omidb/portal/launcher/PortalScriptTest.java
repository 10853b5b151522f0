package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the script takes and what a drill does, with a JDK and a Maven that only say it. */
class PortalScriptTest {
  private static final Path SCRIPT = Path.of("../portal").toAbsolutePath().normalize();

  private static final List<String> PROGRAMS =
      List.of(
          "dirname",
          "sed",
          "find",
          "head",
          "cat",
          "readlink",
          "id",
          "mktemp",
          "rm",
          "grep",
          "sort",
          "tr",
          "awk",
          "sleep",
          "tee",
          "touch");

  @TempDir Path folder;

  private record Answer(int exitCode, String output) {}

  /** A project of that script in which everything is built, so that only the JDK is asked for. */
  @BeforeEach
  void builtProject() throws IOException {
    Files.copy(SCRIPT, folder.resolve("portal"));
    for (String module : List.of("db", "portal-ejb", "portal-web/target", "launcher/target")) {
      Files.createDirectories(folder.resolve(module));
    }
    for (String file :
        List.of("pom.xml", "portal-web/target/portal.war", "launcher/target/launcher.classpath")) {
      Files.writeString(folder.resolve(file), "");
    }
    Files.writeString(folder.resolve("launcher/target/built"), "");
    Files.createDirectories(folder.resolve("bin"));
  }

  @Test
  void the_newest_jdk_of_the_system_is_taken() throws Exception {
    jdk("jvm/jdk-21", "21.0.8");
    jdk("jvm/jdk-25", "25.0.1");
    jdk("jvm/jdk-17", "17.0.2");
    assertThat(run("").output()).contains("jdk-25 runs");
  }

  @Test
  void a_new_enough_java_home_comes_first() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    jdk("mine", "21");
    assertThat(run(folder.resolve("mine").toString()).output()).contains("mine runs");
  }

  @Test
  void an_old_java_home_is_passed_over() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    jdk("mine", "17.0.2");
    assertThat(run(folder.resolve("mine").toString()).output()).contains("jdk-25 runs");
  }

  @Test
  void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
    jdk("jvm/jdk-21", "21.0.8");
    jdk("jvm/jre-25", "25.0.1");
    Files.delete(folder.resolve("jvm/jre-25/bin/javac"));
    assertThat(run("").output()).contains("jdk-21 runs");
  }

  @Test
  void no_jdk_is_said_in_one_line() throws Exception {
    jdk("jvm/jdk-17", "17.0.2");
    var answer = run("");
    assertThat(answer.exitCode()).isEqualTo(20);
    assertThat(answer.output().lines()).hasSize(1).first().asString().contains("JDK 21");
  }

  @Test
  void a_drill_runs_the_pieces_that_are_named_with_everything_that_is_thorough() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    maven("verify", 1);
    var answer = run("", "drill", "seeds");
    assertThat(answer.output())
        .contains("with all the seeds", "-Dportal.drill", "-Dgroups=seeds", "Green: seeds")
        .doesNotContain("killed");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void a_drill_in_which_not_one_test_ran_is_red() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    maven("verify", 0);
    var answer = run("", "drill", "seeds");
    assertThat(answer.output()).contains("without a single test: seeds");
    assertThat(answer.exitCode()).isNotZero();
  }

  @Test
  void a_drill_with_a_red_test_is_red() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    maven(
        "test",
        1,
        "a.Test.a_rule_holds -- Time elapsed: 0.1 s <<< FAILURE!",
        "java.lang.AssertionError: expected 2 but was 3",
        "at a.Test.a_rule_holds(Test.java:7)",
        "at a.Second",
        "at a.Third",
        "a.Test.another -- Time elapsed: 0.1 s <<< ERROR!",
        "java.lang.IllegalStateException: broken");
    var answer = run("", "drill", "seeds");
    assertThat(answer.output()).contains("Red").doesNotContain("Green");
    assertThat(answer.output().lines().filter(line -> line.matches("(RED|  ).*")))
        .containsExactly(
            "RED a.Test.a_rule_holds",
            "    java.lang.AssertionError: expected 2 but was 3",
            "    at a.Test.a_rule_holds(Test.java:7)",
            "    at a.Second",
            "RED a.Test.another",
            "    java.lang.IllegalStateException: broken");
    assertThat(answer.exitCode()).isNotZero();
  }

  @Test
  void a_drill_that_nobody_knows_is_answered_with_those_there_are() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    var answer = run("", "drill", "nonsense");
    assertThat(answer.output()).contains("no drill called nonsense", "seeds", "kills");
    assertThat(answer.exitCode()).isEqualTo(2);
  }

  @Test
  void a_build_that_fails_is_said_and_nothing_of_before_is_started() throws Exception {
    jdk("jvm/jdk-25", "25.0.1");
    Files.delete(folder.resolve("launcher/target/built"));
    maven("verify", 0);
    var answer = run("", "run");
    assertThat(answer.output()).contains("The build failed").doesNotContain("jdk-25 runs");
    assertThat(answer.exitCode()).isEqualTo(22);
  }

  @Test
  void what_the_script_does_itself_it_also_explains() throws Exception {
    for (var command : List.of("test", "drill", "mutation")) {
      var answer = run("", command, "--help");
      assertThat(answer.output()).contains("Usage: ./portal " + command);
      assertThat(answer.exitCode()).as(command).isZero();
    }
  }

  /** A Maven that says what it was asked, fails at every goal but one, and reports some tests. */
  private void maven(String goal, int tests, String... red) throws IOException {
    var reports = Files.createDirectories(folder.resolve("portal-ejb/target/surefire-reports"));
    var line = "Tests run: %d, Failures: 0, Time elapsed: 1 s -- in a.Test".formatted(tests);
    var report = line + "\n" + String.join("\n", red);
    executable(
        folder.resolve("bin/mvn"),
        """
        #!/bin/sh
        echo "$@"
        sleep 0.1
        echo '%s' > '%s'
        case " $* " in *" %s "*) ;; *) printf 'in the middle of a line'; exit 1 ;; esac
        """
            .formatted(report, reports.resolve("a.Test.txt"), goal));
  }

  private static void executable(Path file, String text) throws IOException {
    var mode = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
    Files.writeString(file, text);
  }

  private void jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    var bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    for (String program : List.of("java", "javac")) {
      executable(bin.resolve(program), "#!/bin/sh\necho %s runs\n".formatted(home.getFileName()));
    }
  }

  /** The system's own programs are on the PATH; no JDK is, because of the empty folder before. */
  private Answer run(String javaHome) throws IOException, InterruptedException {
    return run(javaHome, "status");
  }

  private Answer run(String javaHome, String... command) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("/bin/sh", folder.resolve("portal").toString()));
    words.addAll(List.of(command));
    var builder = new ProcessBuilder(words);
    builder.redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("PORTAL_JDK_FOLDERS", folder.resolve("jvm") + "/*");
    builder.environment().put("PATH", pathWithoutJava());
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }

  /** Links to just the programs that the script calls. */
  private String pathWithoutJava() throws IOException {
    var bin = folder.resolve("bin");
    for (String program : PROGRAMS) {
      var link = bin.resolve(program);
      if (Files.notExists(link)) {
        var here = Path.of("/usr/bin", program);
        Files.createSymbolicLink(link, Files.exists(here) ? here : Path.of("/bin", program));
      }
    }
    return bin.toString();
  }
}
