package org.omidb.portal.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** Writes little endian numbers of 16 and 32 bits. */
final class ByteSink {

  private final OutputStream out;

  ByteSink(OutputStream out) {
    this.out = out;
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void write16(int number) throws IOException {
    out.write(number);
    out.write(number >>> 8);
  }

  void write32(int number) throws IOException {
    write16(number);
    write16(number >>> 16);
  }

  void writeTag(Tag tag) throws IOException {
    write16(tag.group());
    write16(tag.element());
  }
}
