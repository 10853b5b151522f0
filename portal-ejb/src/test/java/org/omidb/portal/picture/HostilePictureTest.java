package org.omidb.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.sample.SampleRelease;

/** Files that were cut or spoilt are drawn or refused, and nothing else happens. */
class HostilePictureTest {

  @TempDir private static Path dir;
  private static List<byte[]> files = List.of();

  @BeforeAll
  static void write() throws IOException {
    SampleRelease.write(dir, 3, 7, done -> {});
    try (var paths = Files.walk(dir)) {
      files =
          paths
              .filter(path -> path.toString().endsWith(".dcm"))
              .sorted()
              .limit(8)
              .map(HostilePictureTest::bytes)
              .toList();
    }
  }

  @Test
  void a_file_that_was_cut_is_refused() throws IOException {
    for (var file : files) {
      for (int i = 0; i < 40; i++) {
        assertThat(isDrawn(Arrays.copyOf(file, (int) ((long) file.length * i / 50)))).isFalse();
      }
    }
  }

  @Test
  void a_file_that_was_spoilt_is_drawn_or_refused() throws IOException {
    var random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 1_500; round++) {
      var spoilt = files.get(round % files.size()).clone();
      for (int i = 0; i < 1 + round % 5; i++) {
        int at = round % 3 == 0 ? random.nextInt(spoilt.length) : random.nextInt(4_000);
        spoilt[at] = (byte) random.nextInt(256);
      }
      if (!isDrawn(spoilt)) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static boolean isDrawn(byte[] file) throws IOException {
    try {
      var picture = TestImage.draw(file, Optional.empty(), 1000);
      assertThat(picture.height()).isBetween(1, 1000);
      return true;
    } catch (UndrawableException e) {
      return false;
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
