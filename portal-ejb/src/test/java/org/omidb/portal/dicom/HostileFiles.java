package org.omidb.portal.dicom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.omidb.portal.deidentify.HeaderProfile;
import org.omidb.portal.deidentify.NotReleasableException;
import org.omidb.portal.deidentify.TokenScan;
import org.omidb.portal.picture.Drawing;
import org.omidb.portal.picture.UndrawableException;

/**
 * A program for {@link SmallHeapTest}: makes files from seeds, and does with each all that the
 * portal does with a file. A file may be refused; it may not cost more than two seconds of CPU or
 * end in anything else.
 */
public final class HostileFiles {

  private static final long MOST_NANOS = 2_000_000_000L;

  /** Attributes whose values somebody parses, and some that a release keeps. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "KVP",
          "PaddleDescription",
          "WindowCenter",
          "WindowWidth",
          "RescaleSlope",
          "NumberOfFrames",
          "PatientID",
          "PatientName",
          "AccessionNumber",
          "OtherPatientIDs",
          "SOPClassUID",
          "SOPInstanceUID",
          "StudyDate",
          "AcquisitionDateTime",
          "PatientAge",
          "SoftwareVersions",
          "ImageType",
          "BurnedInAnnotation",
          "SpecificCharacterSet",
          "VOILUTFunction",
          "PhotometricInterpretation",
          "DetectorDescription",
          "ImageComments",
          "ManufacturerModelName");

  private static final List<String> PIECES =
      List.of(
          "1", ".1", "1.", " ", "\\", "1\\", "a ", "a1 ", "^", "=", "9e", "-", "1.2.", "\u001b");

  private static final byte[] ZEROS = new byte[200_000];

  private static int drawn;

  private HostileFiles() {}

  /**
   * Ends with 1 at the first file that costs too much or ends otherwise than it may.
   *
   * @param arguments the first seed, and how many
   */
  public static void main(String[] arguments) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    int from = Integer.parseInt(arguments[0]);
    int files = Integer.parseInt(arguments[1]);
    long slowest = 0;
    for (int seed = from; seed < from + files; seed++) {
      byte[] file = file(seed);
      long begin = threads.getCurrentThreadCpuTime();
      try {
        useEverywhere(file);
      } catch (DicomException | UndrawableException | NotReleasableException refused) {
        slowest = Math.max(slowest, 1);
      } catch (RuntimeException | Error bad) {
        throw new IllegalStateException("seed " + seed, bad);
      }
      long nanos = threads.getCurrentThreadCpuTime() - begin;
      slowest = Math.max(slowest, nanos);
      if (nanos > MOST_NANOS) {
        throw new IllegalStateException("seed " + seed + " took " + nanos / 1_000_000 + " ms");
      }
    }
    refuseSixtyMegabytes();
    System.out.printf("%d files, %d drawn, the slowest %d ms%n", files, drawn, slowest / 1_000_000);
  }

  private static void useEverywhere(byte[] file) throws IOException {
    var header = RandomDicom.open(file).header();
    DicomJson.of(header);
    drawn += isDrawn(file) ? 1 : 0;
    var out = new ByteArrayOutputStream();
    DicomFiles.rewrite(
        new ByteArrayInputStream(file),
        new HeaderProfile(new PlainPseudonyms(), List.of())::apply,
        out);
    byte[] released = out.toByteArray();
    new TokenScan(List.of("demd1", "1.2.826.0.1.5")).dicom("x", new ByteArrayInputStream(released));
    DicomJson.of(RandomDicom.open(released).header());
    RandomDicom.open(file).passPixels();
  }

  private static boolean isDrawn(byte[] file) throws IOException {
    try {
      Drawing.draw(
          offset ->
              new ByteArrayInputStream(file, (int) Math.min(offset, file.length), file.length),
          Optional.empty(),
          500);
      return true;
    } catch (UndrawableException refused) {
      return false;
    }
  }

  private static byte[] file(int seed) throws IOException {
    var random = new Random(seed);
    return switch (seed % 8) {
      case 0 -> cut(random, small(random));
      case 1 -> bent(random, small(random));
      case 2, 3, 4 -> longValue(random);
      case 5 -> bent(random, longValue(random));
      case 6 -> large(random, seed / 8 % 6);
      default -> bent(random, new RandomDicom(seed).make().file());
    };
  }

  /** Never all of it in memory. */
  private static void refuseSixtyMegabytes() throws IOException {
    var parts = new ArrayList<InputStream>();
    parts.add(new ByteArrayInputStream(DeviceFiles.file("1.2.840.10008.1.2", "")));
    for (int i = 0; i < 300; i++) {
      parts.add(
          new ByteArrayInputStream(
              DeviceFiles.hex("1800%02X%02X 400D0300".formatted(i & 0xFF, 0x90 + (i >> 8)))));
      parts.add(new ByteArrayInputStream(ZEROS));
    }
    try {
      DicomStream.open(new SequenceInputStream(Collections.enumeration(parts)));
    } catch (DicomException refused) {
      return;
    }
    throw new IllegalStateException("60 MB of header were taken");
  }

  private static byte[] cut(Random random, byte[] file) {
    return Arrays.copyOf(file, random.nextInt(file.length));
  }

  private static byte[] bent(Random random, byte[] file) {
    for (int i = random.nextInt(9); i >= 0; i--) {
      file[random.nextInt(Math.min(file.length, 2_000))] = (byte) random.nextInt(256);
    }
    return file;
  }

  private static byte[] small(Random random) throws IOException {
    return written(image(random), syntax(random), new byte[32]);
  }

  /** Up to four values, each of one piece over and over and another at the end. */
  private static byte[] longValue(Random random) throws IOException {
    var syntax = syntax(random);
    int longest = syntax.explicit() ? 60_000 : 300_000;
    var data = image(random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      var tag = Tag.of(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())));
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      var text = piece.repeat(1 + random.nextInt(longest / piece.length()));
      var end = PIECES.get(random.nextInt(PIECES.size())) + "x";
      data.put(
          Value.of(
              tag,
              random.nextInt(9) == 0 ? Vr.LO : DataDictionary.vr(tag, false),
              (text + end).getBytes(StandardCharsets.ISO_8859_1)));
    }
    return written(data, syntax, new byte[32]);
  }

  /** As much as there may be of something, or more. */
  private static byte[] large(Random random, int what) throws IOException {
    var data = image(random);
    var implicit = TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
    switch (what) {
      case 0 -> {
        for (int i = 0; i < 30; i++) {
          data.put(Value.of(Tag.of(0x0018, 0x9000 + i), Vr.OB, new byte[200_000]));
        }
      }
      case 1 -> {
        var item = Dataset.builder();
        for (int i = 0; i < 25; i++) {
          item.put(
              Value.of(
                  Tag.of(0x0008, 0x0100 + i), Vr.LO, "a1 b".getBytes(StandardCharsets.US_ASCII)));
        }
        var items = new Dataset[2_200];
        Arrays.fill(items, item.build());
        data.items("ViewCodeSequence", items);
      }
      case 2 -> {
        for (int i = 0; i < 3; i++) {
          data.put(Value.of(Tag.of(0x0018, 0x9300 + i), Vr.US, new byte[160_000]));
        }
      }
      case 3 -> {
        var inner = Dataset.builder().text("CodeMeaning", "x");
        for (int depth = 0; depth < 31; depth++) {
          inner = Dataset.builder().items("ViewCodeSequence", inner.build(), Dataset.EMPTY);
        }
        data.items("ViewCodeSequence", inner.build());
      }
      case 4 ->
          data.put(
              Value.of(
                  Tag.of("SOPInstanceUID"),
                  Vr.UI,
                  "1\\".repeat(30_000).getBytes(StandardCharsets.US_ASCII)));
      default -> {
        data.number("Rows", 6_000).number("Columns", 6_000);
        return written(data, TransferSyntax.RLE_LOSSLESS, fragments());
      }
    }
    return written(data, implicit, new byte[32]);
  }

  private static byte[] fragments() {
    return DeviceFiles.hex(
        "FEFF00E0 00000000 FEFF00E0 44000000 02000000 40000000 42000000"
            + "00".repeat(52)
            + "81018101 FEFFDDE0 00000000");
  }

  private static TransferSyntax syntax(Random random) {
    return random.nextBoolean()
        ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN
        : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
  }

  private static Dataset.Builder image(Random random) {
    return Dataset.builder()
        .text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.1.2")
        .text("SOPInstanceUID", "1.2.826.0.1." + random.nextInt(1000))
        .text("PatientID", "demd1")
        .text("PhotometricInterpretation", "MONOCHROME2")
        .number("SamplesPerPixel", 1)
        .number("Rows", 4)
        .number("Columns", 4)
        .number("BitsAllocated", 16)
        .number("BitsStored", 12)
        .number("HighBit", 11)
        .number("PixelRepresentation", 0)
        .text("WindowCenter", "100")
        .text("WindowWidth", "200");
  }

  private static byte[] written(Dataset.Builder data, TransferSyntax syntax, byte[] pixels)
      throws IOException {
    var tag = Tag.of("PixelData");
    var element =
        syntax.encapsulated()
            ? new PixelElement(tag, Vr.OB, null)
            : new PixelElement(tag, Vr.OW, (long) pixels.length);
    var out = new ByteArrayOutputStream();
    var meta = Dataset.builder().text("MediaStorageSOPInstanceUID", "1.2.3").build();
    DicomFiles.write(Header.of(meta, data.build(), syntax), element, pixels, Dataset.EMPTY, out);
    return out.toByteArray();
  }
}
