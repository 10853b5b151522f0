package org.omidb.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what a small writer of the same standard wrote; other writers are asked elsewhere. */
class LosslessJpegTest {

  private static final int ROWS = 24;
  private static final int COLUMNS = 17;

  private static final PixelForm FORM = new PixelForm(ROWS, COLUMNS, 1, 16, 16, 15, false);

  private static short[] noise(long seed, int bits) {
    var random = new Random(seed);
    var samples = new short[ROWS * COLUMNS];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt(1 << bits);
    }
    return samples;
  }

  @ParameterizedTest(name = "predictor {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void every_predictor_gives_the_samples_back_even_where_they_overflow(int predictor)
      throws UndrawableException {
    var samples = noise(predictor, 16);
    var writer = new LosslessJpegWriter(ROWS, COLUMNS, 16, predictor, 0, 0);

    assertThat(LosslessJpeg.decode(writer.write(samples), FORM)).isEqualTo(samples);
  }

  @ParameterizedTest(name = "every {0} lines")
  @ValueSource(ints = {1, 3, 24, 100})
  void restarts_begin_the_prediction_anew(int lines) throws UndrawableException {
    var samples = noise(lines, 12);
    var writer = new LosslessJpegWriter(ROWS, COLUMNS, 12, 4, 0, lines);

    assertThat(LosslessJpeg.decode(writer.write(samples), FORM)).isEqualTo(samples);
  }

  @Test
  void the_point_transform_moves_the_samples_back() throws UndrawableException {
    var samples = noise(5, 12);
    for (int i = 0; i < samples.length; i++) {
      samples[i] &= ~3;
    }
    var writer = new LosslessJpegWriter(ROWS, COLUMNS, 12, 1, 2, 0);

    assertThat(LosslessJpeg.decode(writer.write(samples), FORM)).isEqualTo(samples);
  }

  @Test
  void a_stream_of_another_size_than_the_header_says_is_not_drawn() {
    var stream = new LosslessJpegWriter(ROWS, COLUMNS, 16, 1, 0, 0).write(noise(1, 16));

    assertThatExceptionOfType(UndrawableException.class)
        .isThrownBy(() ->
            LosslessJpeg.decode(stream, new PixelForm(ROWS, COLUMNS + 1, 1, 16, 16, 15, false)));
  }

  @Test
  void a_stream_that_ends_anywhere_is_damaged() {
    var stream = new LosslessJpegWriter(ROWS, COLUMNS, 12, 1, 0, 5).write(noise(2, 12));
    for (int length = 0; length < stream.length - 2; length++) {
      var cut = Arrays.copyOf(stream, length);
      assertThatExceptionOfType(UndrawableException.class)
          .as("cut at %d", length)
          .isThrownBy(() -> LosslessJpeg.decode(cut, FORM));
    }
  }

  @Test
  void bytes_that_were_changed_are_read_or_refused_and_nothing_else() {
    var stream = new LosslessJpegWriter(ROWS, COLUMNS, 12, 6, 0, 5).write(noise(3, 12));
    var random = new Random(4);
    int refused = 0;
    for (int round = 0; round < 3_000; round++) {
      var spoilt = stream.clone();
      for (int i = 0; i < 1 + round % 4; i++) {
        spoilt[random.nextInt(round % 2 == 0 ? 100 : spoilt.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(LosslessJpeg.decode(spoilt, FORM)).hasSize(ROWS * COLUMNS);
      } catch (UndrawableException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
