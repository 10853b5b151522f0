package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A tomosynthesis is larger than any array; its pixels must never be in one. */
class LargeImageTest {

  private static final long BYTES = (1L << 31) + 2;

  @Test
  void pixels_of_more_than_two_gigabytes_flow_through() throws IOException {
    var header = new RandomDicom(1).header(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    var pixels = new PixelElement(Tag.of("PixelData"), Vr.OW, BYTES);
    var beginning = new ByteArrayOutputStream();
    DicomFiles.write(header, pixels, new byte[0], Dataset.EMPTY, beginning);
    var file =
        new SequenceInputStream(
            new ByteArrayInputStream(beginning.toByteArray()), new Zeros(BYTES));
    var stream = DicomStream.open(file);
    assertThat(stream.copyPixels(OutputStream.nullOutputStream()).orElseThrow().bytes())
        .isEqualTo(BYTES);
    assertThat(stream.trailer()).isEqualTo(Dataset.EMPTY);
  }

  /** So many zeros, and then the end. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
