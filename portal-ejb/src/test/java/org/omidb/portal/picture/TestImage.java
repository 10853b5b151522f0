package org.omidb.portal.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** A small image with what a test says of it. */
final class TestImage {

  private static final Tag PIXEL_DATA = Tag.of("PixelData");

  private final Dataset data;
  private final TransferSyntax syntax;
  private final byte[] pixels;

  private TestImage(Dataset data, TransferSyntax syntax, byte[] pixels) {
    this.data = data;
    this.syntax = syntax;
    this.pixels = pixels;
  }

  /** One line of so many pixels, 16 bits each, all of them used. */
  static Dataset.Builder line(int columns) {
    return lines(1, columns);
  }

  static Dataset.Builder lines(int rows, int columns) {
    return Dataset.builder()
        .text("PhotometricInterpretation", "MONOCHROME2")
        .number("SamplesPerPixel", 1)
        .number("Rows", rows)
        .number("Columns", columns)
        .number("BitsAllocated", 16)
        .number("BitsStored", 16)
        .number("HighBit", 15)
        .number("PixelRepresentation", 0);
  }

  static TestImage plain(Dataset.Builder data, byte[] pixels) {
    return new TestImage(data.build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN, pixels);
  }

  /** Samples of 16 bits. */
  static TestImage plain(Dataset.Builder data, int... samples) {
    var pixels = new byte[2 * samples.length];
    for (int i = 0; i < samples.length; i++) {
      pixels[2 * i] = (byte) samples[i];
      pixels[2 * i + 1] = (byte) (samples[i] >> 8);
    }
    return plain(data, pixels);
  }

  /** Fragments, an empty table of offsets before them. */
  static TestImage encapsulated(Dataset.Builder data, TransferSyntax syntax, byte[]... fragments) {
    var out = new ByteArrayOutputStream();
    item(out, 0xE000, new byte[0]);
    for (byte[] fragment : fragments) {
      item(out, 0xE000, fragment);
    }
    item(out, 0xE0DD, new byte[0]);
    return new TestImage(data.build(), syntax, out.toByteArray());
  }

  private static void item(ByteArrayOutputStream out, int element, byte[] value) {
    for (int word : new int[] {0xFFFE, element, value.length, value.length >>> 16}) {
      out.write(word);
      out.write(word >> 8);
    }
    out.writeBytes(value);
  }

  byte[] file() throws IOException {
    var meta = Dataset.builder().text("MediaStorageSOPInstanceUID", "1.2.3").build();
    var element =
        syntax.encapsulated()
            ? new PixelElement(PIXEL_DATA, Vr.OB, null)
            : new PixelElement(PIXEL_DATA, Vr.OW, (long) pixels.length);
    var out = new ByteArrayOutputStream();
    DicomFiles.write(Header.of(meta, data, syntax), element, pixels, Dataset.EMPTY, out);
    return out.toByteArray();
  }

  /** All greys of a frame at its own size. */
  int[] greys(Optional<Integer> frame) throws IOException {
    return greys(draw(file(), frame, Integer.MAX_VALUE));
  }

  int[] greys() throws IOException {
    return greys(Optional.empty());
  }

  static int[] greys(GreyPicture picture) {
    var greys = new int[picture.width() * picture.height()];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = picture.at(i % picture.width(), i / picture.width());
    }
    return greys;
  }

  static GreyPicture draw(byte[] file, Optional<Integer> frame, int highest) throws IOException {
    return Drawing.draw(
        offset -> {
          var in = new ByteArrayInputStream(file);
          in.skipNBytes(Math.min(offset, file.length));
          return in;
        },
        frame,
        highest);
  }

  static Value lut(String keyword, int... words) {
    var bytes = new byte[2 * words.length];
    for (int i = 0; i < words.length; i++) {
      bytes[2 * i] = (byte) words[i];
      bytes[2 * i + 1] = (byte) (words[i] >> 8);
    }
    return Value.of(Tag.of(keyword), keyword.equals("LUTData") ? Vr.OW : Vr.US, bytes);
  }
}
