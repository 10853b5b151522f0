package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.omidb.portal.synth.service.SynthProgress.Stage;

class SynthBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long now;

  @Test
  void a_terminal_gets_a_bar_with_the_time_that_is_left() {
    var bar = bar(true);
    bar.begins(Stage.WRITING);
    now = Duration.ofSeconds(90).toNanos();
    bar.done(50_000, 150_000);
    bar.end();
    assertThat(text())
        .endsWith(
            "\r[##########....................]  33 %  50,000 of 150,000 women  1:30, 3:00 left  \n");
  }

  @Test
  void elsewhere_there_is_a_line_for_each_tenth() {
    var bar = bar(false);
    bar.begins(Stage.WRITING);
    for (int women = 1; women <= 1_000; women++) {
      bar.done(women, 1_000);
    }
    assertThat(text()).doesNotContain("\r");
    assertThat(text().lines()).hasSize(1 + 10);
  }

  private SynthBar bar(boolean terminal) {
    return new SynthBar(
        new PrintStream(written, true, StandardCharsets.UTF_8), terminal, () -> now);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
