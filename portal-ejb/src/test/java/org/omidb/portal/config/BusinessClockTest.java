package org.omidb.portal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  @TempDir Path folder;

  @Test
  void without_a_file_it_is_the_systems() {
    var clock = new BusinessClock(InstantSource.fixed(NOW), Optional.empty());
    assertThat(clock.instant()).isEqualTo(NOW);
    assertThat(clock.moved()).isFalse();
  }

  @Test
  void a_file_moves_it_while_the_portal_runs() throws IOException {
    var file = folder.resolve("clock");
    var clock = new BusinessClock(InstantSource.fixed(NOW), Optional.of(file));
    assertThat(clock.moved()).isFalse();
    Files.writeString(file, "P30DT1H\n");
    assertThat(clock.instant()).isEqualTo("2030-02-01T04:04:05Z");
    assertThat(clock.moved()).isTrue();
  }

  @Test
  void a_file_that_says_no_duration_is_an_error_not_a_guess() throws IOException {
    var file = Files.writeString(folder.resolve("clock"), "next week");
    var clock = new BusinessClock(InstantSource.fixed(NOW), Optional.of(file));
    assertThatThrownBy(clock::instant).isInstanceOf(DateTimeParseException.class);
  }
}
