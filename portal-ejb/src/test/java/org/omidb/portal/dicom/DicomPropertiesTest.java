package org.omidb.portal.dicom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

/** What must hold for any file; a failure names its seed. */
class DicomPropertiesTest {

  @Test
  void what_is_written_is_read_again_in_every_transfer_syntax() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      var made = new RandomDicom(seed).make();
      var stream = RandomDicom.open(made.file());
      assertThat(stream.header()).as("seed %d", seed).isEqualTo(made.header());
      var copied = stream.copyPixels(new ByteArrayOutputStream());
      assertThat(copied.orElseThrow().sha256())
          .as("seed %d", seed)
          .isEqualTo(Sha256.of(made.pixelValue().bytes()));
      assertThat(stream.trailer()).as("seed %d", seed).isEqualTo(Dataset.EMPTY);
    }
  }

  @Test
  void a_file_rewritten_with_its_own_header_is_the_same_file() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      byte[] file = new RandomDicom(seed).make().file();
      var out = new ByteArrayOutputStream();
      DicomFiles.rewrite(new ByteArrayInputStream(file), UnaryOperator.identity(), out);
      assertThat(out.toByteArray()).as("seed %d", seed).isEqualTo(file);
    }
  }

  @Test
  void a_file_cut_anywhere_is_refused_or_ends_between_two_elements() {
    for (long seed = 0; seed < 12; seed++) {
      long thisSeed = seed;
      assertTimeoutPreemptively(ofSeconds(50), () -> cutEverywhere(thisSeed));
    }
  }

  private static void cutEverywhere(long seed) throws IOException {
    byte[] file = new RandomDicom(seed).make().file();
    Dataset whole = RandomDicom.open(file).header().data();
    for (int length = 0; length < file.length; length++) {
      try {
        Dataset part = readAll(Arrays.copyOf(file, length));
        assertThat(whole.elements())
            .as("seed %d cut at %d", seed, length)
            .containsAll(part.elements());
      } catch (DicomException refused) {
        assertThat(refused.reason()).as("seed %d cut at %d", seed, length).isNotNull();
      }
    }
  }

  @Test
  void bytes_turned_at_random_never_do_more_than_get_the_file_refused() {
    assertTimeoutPreemptively(
        ofSeconds(110),
        () -> {
          for (long seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            byte[] file = new RandomDicom(seed % 50).make().file();
            for (int i = random.nextInt(8); i >= 0; i--) {
              file[132 + random.nextInt(file.length - 132)] = (byte) random.nextInt(256);
            }
            try {
              DicomJson.of(RandomDicom.open(file).header());
              readAll(file);
            } catch (DicomException refused) {
              assertThat(refused.reason()).as("seed %d", seed).isNotNull();
            }
          }
        });
  }

  private static Dataset readAll(byte[] file) throws IOException {
    var stream = RandomDicom.open(file);
    stream.copyPixels(new ByteArrayOutputStream());
    stream.trailer();
    return stream.header().data();
  }
}
