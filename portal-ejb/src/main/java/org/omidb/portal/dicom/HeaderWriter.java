package org.omidb.portal.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a header in its transfer syntax (PS3.10, 7.1); sequences and items with their lengths. */
final class HeaderWriter {

  private HeaderWriter() {}

  static void write(Header header, OutputStream out) throws IOException {
    out.write(new byte[128]);
    out.write("DICM".getBytes(StandardCharsets.US_ASCII));
    byte[] meta = bytes(header.meta(), true);
    var length = Dataset.builder().number("FileMetaInformationGroupLength", meta.length).build();
    out.write(bytes(length, true));
    out.write(meta);
    out.write(bytes(header.data(), header.transferSyntax().explicit()));
  }

  static void writePixelPrefix(PixelElement pixels, boolean explicit, OutputStream out)
      throws IOException {
    long length = pixels.length() == null ? HeaderParser.UNDEFINED : pixels.length();
    writePrefix(new ByteSink(out), pixels.tag(), pixels.vr(), explicit, length);
  }

  static byte[] bytes(Dataset data, boolean explicit) throws IOException {
    var buffer = new ByteArrayOutputStream();
    var sink = new ByteSink(buffer);
    for (Element element : data.elements()) {
      switch (element) {
        case Value value -> {
          writePrefix(sink, value.tag(), value.vr(), explicit, value.length());
          value.writeTo(sink);
        }
        case Element.Sequence(var tag, var items) -> {
          byte[] content = items(items, explicit);
          writePrefix(sink, tag, Vr.SQ, explicit, content.length);
          sink.write(content);
        }
        case Element.Fragments fragments -> writeFragments(fragments, explicit, sink);
      }
    }
    return buffer.toByteArray();
  }

  private static byte[] items(Iterable<Dataset> items, boolean explicit) throws IOException {
    var buffer = new ByteArrayOutputStream();
    var sink = new ByteSink(buffer);
    for (Dataset item : items) {
      byte[] content = bytes(item, explicit);
      sink.writeTag(HeaderParser.ITEM);
      sink.write32(content.length);
      sink.write(content);
    }
    return buffer.toByteArray();
  }

  private static void writeFragments(Element.Fragments fragments, boolean explicit, ByteSink sink)
      throws IOException {
    writePrefix(sink, fragments.tag(), fragments.vr(), explicit, HeaderParser.UNDEFINED);
    for (Value part : fragments.parts()) {
      sink.writeTag(HeaderParser.ITEM);
      sink.write32(part.length());
      part.writeTo(sink);
    }
    sink.writeTag(HeaderParser.SEQUENCE_END);
    sink.write32(0);
  }

  private static void writePrefix(ByteSink sink, Tag tag, Vr vr, boolean explicit, long length)
      throws IOException {
    sink.writeTag(tag);
    if (!explicit) {
      sink.write32((int) length);
      return;
    }
    sink.write(vr.name().getBytes(StandardCharsets.US_ASCII));
    if (vr.hasLongLength()) {
      sink.write16(0);
      sink.write32((int) length);
    } else if (length <= 0xFFFF) {
      sink.write16((int) length);
    } else {
      throw new IllegalArgumentException(tag + " is too long for " + vr + ": " + length);
    }
  }
}
