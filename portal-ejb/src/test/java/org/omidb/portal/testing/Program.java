package org.omidb.portal.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of the system that judges what we write; `./portal test` installs its package. */
public record Program(String command, String debianPackage) {

  public static final Program DCIODVFY = new Program("dciodvfy", "dicom3tools");
  public static final Program DCMDUMP = new Program("dcmdump", "dcmtk");
  public static final Program DCMCONV = new Program("dcmconv", "dcmtk");
  public static final Program CLAMD = new Program("clamd", "clamav-daemon");
  public static final Program PYTHON = new Program("/usr/bin/python3", "python3-pydicom");

  /** How a run ended, and all that it said. */
  public record Run(int exit, String output) {}

  public Run run(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(command);
    line.addAll(List.of(arguments));
    Process process = start(line);
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    try {
      return new Run(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command + " was running", e);
    }
  }

  /** Starts it, for a daemon; who has started it ends it. */
  public Process start(String... arguments) {
    return start(Stream.concat(Stream.of(command), Stream.of(arguments)).toList());
  }

  private Process start(List<String> line) {
    try {
      return new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      return fail(
          "%s is missing: apt-get install %s, as ./portal test does", command, debianPackage, e);
    }
  }
}
