package org.omidb.portal.deidentify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Vr;

/** Files with compressed pixels that are written down as hexadecimal digits. */
public final class Encapsulated {

  private Encapsulated() {}

  /** One pixel in sixteen bits. */
  static Dataset.Builder pixel(int stored, int highBit, int signed) {
    return Dataset.builder()
        .number("SamplesPerPixel", 1)
        .number("Rows", 1)
        .number("Columns", 1)
        .number("BitsAllocated", 16)
        .number("BitsStored", stored)
        .number("HighBit", highBit)
        .number("PixelRepresentation", signed);
  }

  /** A file of fragments behind an empty table of offsets, each padded to an even length. */
  public static byte[] file(Dataset data, String syntax, List<String> fragments)
      throws IOException {
    return file(data, syntax, "", fragments);
  }

  /** The same with a table of offsets. */
  static byte[] file(Dataset data, String syntax, String offsets, List<String> fragments)
      throws IOException {
    var value = new ByteArrayOutputStream();
    var items = new ArrayList<byte[]>();
    items.add(HexFormat.of().parseHex(offsets));
    for (String fragment : fragments) {
      items.add(HexFormat.of().parseHex(fragment + (fragment.length() % 4 == 0 ? "" : "00")));
    }
    for (byte[] item : items) {
      value.write(prefix(0xE000, item.length));
      value.write(item);
    }
    value.write(prefix(0xE0DD, 0));
    var out = new ByteArrayOutputStream();
    var header = Header.of(Dataset.EMPTY, data, new TransferSyntax(syntax, true, true));
    var pixels = new PixelElement(Tag.of("PixelData"), Vr.OB, null);
    DicomFiles.write(header, pixels, value.toByteArray(), Dataset.EMPTY, out);
    return out.toByteArray();
  }

  private static byte[] prefix(int element, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0xFFFE)
        .putShort((short) element)
        .putInt(length)
        .array();
  }
}
