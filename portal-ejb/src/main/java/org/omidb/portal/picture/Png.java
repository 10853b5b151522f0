package org.omidb.portal.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a grey picture as PNG (ISO/IEC 15948). Some forty lines, so that no pictures of others
 * pass through the image plug-ins of the whole server, nor through files of its own.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SPEED = 3;

  /** Each line as its differences from the line above: mammograms change slowly. */
  private static final int UP = 2;

  private Png() {}

  public static void write(GreyPicture picture, OutputStream out) throws IOException {
    out.write(SIGNATURE);
    chunk(out, "IHDR", header(picture));
    chunk(out, "IDAT", deflated(picture));
    chunk(out, "IEND", new byte[0]);
  }

  private static byte[] header(GreyPicture picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeInt(picture.width());
    data.writeInt(picture.height());
    data.write(new byte[] {8, 0, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] deflated(GreyPicture picture) throws IOException {
    int width = picture.width();
    byte[] pixels = picture.pixels();
    byte[] line = new byte[width + 1];
    line[0] = UP;
    var bytes = new ByteArrayOutputStream(pixels.length / 2 + 64);
    var deflater = new Deflater(SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < width; x++) {
          int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
          line[x + 1] = (byte) (pixels[y * width + x] - above);
        }
        out.write(line);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    var data = new DataOutputStream(out);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) crc.getValue());
    data.flush();
  }
}
