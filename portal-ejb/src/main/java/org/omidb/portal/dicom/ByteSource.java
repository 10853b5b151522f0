package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.TRUNCATED;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads little endian numbers from a stream, and knows how far it has come. */
final class ByteSource {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private long position;

  ByteSource(InputStream in) {
    this.in = new BufferedInputStream(in, CHUNK);
  }

  long position() {
    return position;
  }

  boolean atEnd() throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    in.reset();
    return end;
  }

  /** The group of the next element, which stays to be read; -1 at the end. */
  int peek16() throws IOException {
    in.mark(2);
    int low = in.read();
    int high = in.read();
    in.reset();
    return low < 0 || high < 0 ? -1 : high << 8 | low;
  }

  /** So many bytes, or as many as there are; they stay to be read. */
  byte[] peek(int count) throws IOException {
    in.mark(count);
    byte[] bytes = in.readNBytes(count);
    in.reset();
    return bytes;
  }

  int read8() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw truncated();
    }
    position++;
    return next;
  }

  int read16() throws IOException {
    int low = read8();
    return read8() << 8 | low;
  }

  long read32() throws IOException {
    int low = read16();
    return (long) read16() << 16 | low;
  }

  Tag readTag() throws IOException {
    int group = read16();
    return Tag.of(group, read16());
  }

  /** Never reserves more than has come: a length that lies costs nothing. */
  byte[] readBytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    position += bytes.length;
    if (bytes.length < length) {
      throw truncated();
    }
    return bytes;
  }

  void copy(long length, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = length;
    while (left > 0) {
      int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (read < 0) {
        throw truncated();
      }
      out.write(chunk, 0, read);
      position += read;
      left -= read;
    }
  }

  /** Passes over bytes that nobody looks at; the last is read, since a file ends without a word. */
  void skip(long length) throws IOException {
    if (length == 0) {
      return;
    }
    try {
      in.skipNBytes(length - 1);
    } catch (EOFException e) {
      throw truncated();
    }
    position += length - 1;
    read8();
  }

  private DicomException truncated() {
    return new DicomException(TRUNCATED, "the file ends at byte " + position);
  }
}
