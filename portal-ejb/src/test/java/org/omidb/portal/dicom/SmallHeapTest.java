package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No file, however it was made, costs much memory or time. */
class SmallHeapTest {

  private static final int FILES = 400;

  @Test
  void hostile_files_are_refused_within_128_megabytes_and_two_seconds_each()
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HostileFiles.class.getName(),
                    "0",
                    Integer.toString(FILES)))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).containsPattern(FILES + " files, [1-9][0-9]* drawn, the slowest");
  }
}
