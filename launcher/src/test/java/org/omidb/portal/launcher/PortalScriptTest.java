package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the script takes, shown with JDKs that only say their version. */
class PortalScriptTest {
  private static final Path SCRIPT = Path.of("../portal").toAbsolutePath().normalize();

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

  private void jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    var bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    for (String program : List.of("java", "javac")) {
      Files.createFile(
          bin.resolve(program),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Files.writeString(
          bin.resolve(program), "#!/bin/sh\necho %s runs\n".formatted(home.getFileName()));
    }
  }

  /** The system's own programs are on the PATH; no JDK is, because of the empty folder before. */
  private Answer run(String javaHome) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("/bin/sh", folder.resolve("portal").toString(), "status");
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
    for (String program : List.of("dirname", "sed", "find", "head", "cat", "readlink", "id")) {
      var link = bin.resolve(program);
      if (Files.notExists(link)) {
        var here = Path.of("/usr/bin", program);
        Files.createSymbolicLink(link, Files.exists(here) ? here : Path.of("/bin", program));
      }
    }
    return bin.toString();
  }
}
