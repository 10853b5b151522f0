package org.omidb.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.testing.Program;

/** What dcmtk has compressed is, sample by sample, what it was. */
class CodedSamplesTest {

  private static final int ROWS = 61;
  private static final int COLUMNS = 83;

  @TempDir Path dir;

  static Stream<List<String>> encoders() {
    return Stream.of(
        List.of("dcmcjpeg"),
        List.of("dcmcjpeg", "+el"),
        List.of("dcmcjpls"),
        List.of("dcmcjpls", "+en", "+md", "3"));
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void samples_are_what_they_were(List<String> encoder) throws IOException {
    int near = encoder.contains("+en") ? 3 : 0;
    for (int allocated : new int[] {8, 16}) {
      for (int kind = 0; kind < 4; kind++) {
        var frames = frames(kind, allocated);
        var decoded = decoded(encoder, frames, allocated);
        assertThat(decoded).hasSameSizeAs(frames);
        for (int i = 0; i < frames.size(); i++) {
          for (int at = 0; at < ROWS * COLUMNS; at++) {
            int difference = (decoded.get(i)[at] & 0xFFFF) - (frames.get(i)[at] & 0xFFFF);
            assertThat(Math.abs(difference))
                .as("%d bits, kind %d, frame %d at %d", allocated, kind, i, at)
                .isLessThanOrEqualTo(near);
          }
        }
      }
    }
  }

  /** Flat, smooth, noise, and flat with a few points, which end runs. */
  private static List<short[]> frames(int kind, int allocated) {
    var random = new Random(kind);
    var frames = new ArrayList<short[]>();
    for (int frame = 0; frame < 2; frame++) {
      var samples = new short[ROWS * COLUMNS];
      for (int at = 0; at < samples.length; at++) {
        int value =
            switch (kind) {
              case 0 -> 7;
              case 1 -> at / COLUMNS * 3 + at % COLUMNS * 2 + random.nextInt(3);
              case 2 -> random.nextInt(1 << allocated);
              default -> random.nextInt(20) == 0 ? random.nextInt(1 << allocated) : 100 + frame;
            };
        samples[at] = (short) (value & (1 << allocated) - 1);
      }
      frames.add(samples);
    }
    return frames;
  }

  private List<short[]> decoded(List<String> encoder, List<short[]> frames, int allocated)
      throws IOException {
    var source = dir.resolve("source.dcm");
    var compressed = dir.resolve("compressed.dcm");
    Files.write(source, file(frames, allocated));
    var arguments =
        Stream.concat(
            encoder.stream().skip(1), Stream.of(source.toString(), compressed.toString()));
    var run = new Program(encoder.getFirst(), "dcmtk").run(arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.output()).isZero();
    var decoded = new ArrayList<short[]>();
    try (var in = Files.newInputStream(compressed)) {
      CodedSamples.each(in, decoded::add);
    }
    return decoded;
  }

  @Test
  void bits_turned_at_random_end_in_a_refusal() throws IOException {
    for (var encoder : List.of(List.of("dcmcjpls"), List.of("dcmcjpls", "+en"))) {
      decoded(encoder, frames(3, 16), 16);
      byte[] file = Files.readAllBytes(dir.resolve("compressed.dcm"));
      for (int seed = 0; seed < 300; seed++) {
        var random = new Random(seed);
        byte[] bent = file.clone();
        bent[bent.length - 1 - random.nextInt(bent.length / 2)] = (byte) random.nextInt(256);
        try {
          CodedSamples.each(new ByteArrayInputStream(bent), samples -> {});
        } catch (IOException refused) {
          assertThat(refused).isNotNull();
        }
      }
    }
  }

  private static byte[] file(List<short[]> frames, int allocated) throws IOException {
    var data =
        Dataset.builder()
            .text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
            .text("SOPInstanceUID", "1.2.3")
            .number("SamplesPerPixel", 1)
            .text("PhotometricInterpretation", "MONOCHROME2")
            .text("NumberOfFrames", Integer.toString(frames.size()))
            .number("Rows", ROWS)
            .number("Columns", COLUMNS)
            .number("BitsAllocated", allocated)
            .number("BitsStored", allocated)
            .number("HighBit", allocated - 1)
            .number("PixelRepresentation", 0)
            .build();
    var pixels = ByteBuffer.allocate(frames.size() * ROWS * COLUMNS * allocated / 8);
    pixels.order(ByteOrder.LITTLE_ENDIAN);
    for (short[] samples : frames) {
      for (short each : samples) {
        if (allocated == 8) {
          pixels.put((byte) each);
        } else {
          pixels.putShort(each);
        }
      }
    }
    var meta =
        Dataset.builder()
            .text("MediaStorageSOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
            .text("MediaStorageSOPInstanceUID", "1.2.3")
            .build();
    var header = Header.of(meta, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    var element =
        new PixelElement(
            Tag.of("PixelData"), allocated == 8 ? Vr.OB : Vr.OW, (long) pixels.capacity());
    var out = new ByteArrayOutputStream();
    DicomFiles.write(header, element, pixels.array(), Dataset.EMPTY, out);
    return out.toByteArray();
  }
}
