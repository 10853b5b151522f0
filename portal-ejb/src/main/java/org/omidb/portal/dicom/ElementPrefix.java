package org.omidb.portal.dicom;

import java.io.IOException;

/** Reads what stands before a value: tag, representation and length (PS3.5, 7.1). */
final class ElementPrefix {

  private final ByteSource source;
  private final HeldValues values;

  /** Of an element; the length may be {@link HeaderParser#UNDEFINED}. */
  record Prefix(Tag tag, Vr vr, long length) {}

  ElementPrefix(ByteSource source, HeldValues values) {
    this.source = source;
    this.values = values;
  }

  Prefix read(boolean explicit) throws IOException {
    Tag tag = source.readTag();
    if (tag.group() == 0xFFFE) {
      return new Prefix(tag, Vr.UN, source.read32());
    }
    if (!explicit) {
      return new Prefix(tag, known(tag), source.read32());
    }
    int first = source.read8();
    int second = source.read8();
    Vr vr = Vr.find(upper(first), upper(second));
    if (vr == null) {
      return unknown(tag, first, second);
    }
    if (!vr.hasLongLength()) {
      return new Prefix(tag, vr, source.read16());
    }
    source.read16();
    return new Prefix(tag, vr, source.read32());
  }

  private static int upper(int letter) {
    return Encoding.isLetter(letter) ? letter & ~0x20 : letter;
  }

  /**
   * Where there is no representation that the standard has. Two letters are one of a later edition,
   * with a length of 32 bits after two zeros (PS3.5, 6.2, note). Other bytes before two zeros are
   * an implicit length; before anything else they are a device's word for "unknown" ({@code ??}),
   * and a length of 16 bits follows. This is how dcmtk and pydicom take it between them.
   */
  private Prefix unknown(Tag tag, int first, int second) throws IOException {
    int next = source.read16();
    boolean letters = Encoding.isLetter(first) && Encoding.isLetter(second);
    if (letters && next == 0) {
      return new Prefix(tag, known(tag), source.read32());
    }
    if (first == 0xFF && second == 0xFF && next == 0xFFFF) {
      return new Prefix(tag, known(tag), HeaderParser.UNDEFINED);
    }
    return new Prefix(tag, known(tag), next == 0 ? second << 8 | first : next);
  }

  private Vr known(Tag tag) {
    return DataDictionary.vr(tag, values.signedPixels());
  }
}
