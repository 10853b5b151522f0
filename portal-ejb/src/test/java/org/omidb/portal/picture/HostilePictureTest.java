package org.omidb.portal.picture;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.TransferSyntax;
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

  @ParameterizedTest
  @ValueSource(strings = {"WindowCenter", "WindowWidth", "RescaleSlope", "RescaleIntercept"})
  void digits_without_end_are_no_number_and_take_no_time(String keyword) {
    for (String text : List.of("1".repeat(20_000) + "x", "0" + ".1".repeat(2_000))) {
      var data =
          TestImage.line(2).text("WindowCenter", "5").text("WindowWidth", "9").text(keyword, text);
      var greys =
          assertTimeoutPreemptively(ofSeconds(10), () -> TestImage.plain(data, 0, 9).greys());
      assertThat(greys).hasSize(2);
    }
  }

  @Test
  void pixels_that_are_only_said_are_refused_before_there_is_room_for_them() throws IOException {
    var large = TestImage.lines(6_000, 6_000);
    var rle = new byte[68];
    rle[0] = 2;
    rle[4] = 64;
    rle[8] = 66;
    assertThat(isDrawn(TestImage.encapsulated(large, TransferSyntax.RLE_LOSSLESS, rle).file()))
        .isFalse();
    assertThat(isDrawn(TestImage.plain(large, 1, 2).file())).isFalse();
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
