package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.DUPLICATE_ELEMENT;
import static org.omidb.portal.dicom.DicomException.Reason.LENGTH_OVERFLOW;
import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_DEEP;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads data sets and the sequences in them (PS3.5, 7), within limits. */
final class HeaderParser {

  static final long UNDEFINED = 0xFFFF_FFFFL;
  static final Tag ITEM = Tag.of(0xFFFE, 0xE000);
  static final Tag ITEM_END = Tag.of(0xFFFE, 0xE00D);
  static final Tag SEQUENCE_END = Tag.of(0xFFFE, 0xE0DD);

  private static final Tag PIXEL_REPRESENTATION = Tag.of("PixelRepresentation");
  private static final long NO_END = Long.MAX_VALUE;

  private final ByteSource source;
  private final Limits limits;
  private int elements;
  private boolean signedPixels;
  private @Nullable PixelElement pixels;

  HeaderParser(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  private record Prefix(Tag tag, Vr vr, long length) {}

  /** Group 2, always explicit little endian; ends where another group begins. */
  Dataset meta() throws IOException {
    var meta = Dataset.builder();
    while (source.peek16() == 2) {
      Prefix prefix = prefix(true);
      add(meta, element(prefix, true, 0, NO_END));
    }
    return meta.build();
  }

  /** The data set up to the pixel data, whose tag, VR and length are then read, or to the end. */
  Dataset root(boolean explicit) throws IOException {
    var data = Dataset.builder();
    while (!source.atEnd()) {
      Prefix prefix = prefix(explicit);
      if (prefix.tag().isPixelData()) {
        if (pixels != null) {
          throw malformed("pixel data twice");
        }
        pixels =
            new PixelElement(
                prefix.tag(), prefix.vr(), prefix.length() == UNDEFINED ? null : prefix.length());
        break;
      }
      add(data, element(beyondMeta(prefix), explicit, 0, NO_END));
    }
    return data.build();
  }

  /** The pixel data that {@link #root} came to. */
  @Nullable PixelElement pixels() {
    return pixels;
  }

  /** Groups 0 to 6 belong to messages and to the file meta information, never to a data set. */
  private Prefix beyondMeta(Prefix prefix) throws DicomException {
    if (prefix.tag().group() < 8) {
      throw malformed(prefix.tag() + " in a data set");
    }
    return prefix;
  }

  private Prefix prefix(boolean explicit) throws IOException {
    Tag tag = source.readTag();
    if (tag.group() == 0xFFFE) {
      return new Prefix(tag, Vr.UN, source.read32());
    }
    if (!explicit) {
      return new Prefix(tag, Dictionary.vr(tag, signedPixels), source.read32());
    }
    int first = source.read8();
    int second = source.read8();
    Vr vr = Vr.find(first, second);
    if (vr == null) {
      throw malformed(tag + " has no value representation");
    }
    if (!vr.hasLongLength()) {
      return new Prefix(tag, vr, source.read16());
    }
    source.read16();
    return new Prefix(tag, vr, source.read32());
  }

  private Element element(Prefix prefix, boolean explicit, int depth, long end) throws IOException {
    Tag tag = prefix.tag();
    countElement();
    if (tag.group() == 0xFFFE) {
      throw malformed("stray delimiter " + tag);
    }
    if (prefix.length() != UNDEFINED && prefix.length() > end - source.position()) {
      throw new DicomException(LENGTH_OVERFLOW, tag + " is longer than what holds it");
    }
    if (prefix.vr() == Vr.SQ) {
      return sequence(prefix, explicit, depth, end);
    }
    if (prefix.vr() == Vr.UN) {
      return unknown(prefix, explicit, depth, end);
    }
    if (prefix.length() == UNDEFINED) {
      return fragments(prefix, end);
    }
    return remembered(Value.of(tag, prefix.vr(), bytes(tag, prefix.length())), depth);
  }

  /**
   * UN of undefined length is a sequence in implicit encoding (PS3.5, 6.2.2); of defined length it
   * is what the dictionary says, if that knows the tag, else bytes.
   */
  private Element unknown(Prefix prefix, boolean explicit, int depth, long end) throws IOException {
    Tag tag = prefix.tag();
    if (prefix.length() == UNDEFINED) {
      return sequence(prefix, false, depth, end);
    }
    Vr known = explicit ? Dictionary.vr(tag, signedPixels) : Vr.UN;
    if (known == Vr.SQ) {
      return sequence(prefix, false, depth, end);
    }
    boolean fits = known.hasLongLength() || prefix.length() <= 0xFFFF;
    return remembered(Value.of(tag, fits ? known : Vr.UN, bytes(tag, prefix.length())), depth);
  }

  private Element sequence(Prefix prefix, boolean explicit, int depth, long end)
      throws IOException {
    if (depth >= limits.depth()) {
      throw new DicomException(TOO_DEEP, prefix.tag() + " at depth " + depth);
    }
    boolean open = prefix.length() == UNDEFINED;
    long stop = open ? end : source.position() + prefix.length();
    var items = new ArrayList<Dataset>();
    while (open || source.position() < stop) {
      Prefix item = delimiter(stop);
      countElement();
      if (open && item.tag().equals(SEQUENCE_END)) {
        return new Element.Sequence(prefix.tag(), items);
      }
      if (!item.tag().equals(ITEM)) {
        throw malformed(item.tag() + " where an item of " + prefix.tag() + " should begin");
      }
      items.add(item(item, explicit, depth + 1, stop));
    }
    return new Element.Sequence(prefix.tag(), items);
  }

  private Dataset item(Prefix item, boolean explicit, int depth, long end) throws IOException {
    boolean open = item.length() == UNDEFINED;
    if (!open && item.length() > end - source.position()) {
      throw new DicomException(LENGTH_OVERFLOW, "an item is longer than its sequence");
    }
    long stop = open ? end : source.position() + item.length();
    var data = Dataset.builder();
    while (open || source.position() < stop) {
      Prefix next = prefix(explicit);
      if (source.position() > stop) {
        throw new DicomException(LENGTH_OVERFLOW, next.tag() + " begins in one item, ends beyond");
      }
      if (open && next.tag().equals(ITEM_END)) {
        return data.build();
      }
      add(data, element(beyondMeta(next), explicit, depth, stop));
    }
    return data.build();
  }

  private Element fragments(Prefix prefix, long end) throws IOException {
    if (prefix.vr() != Vr.OB && prefix.vr() != Vr.OW) {
      throw malformed(prefix.tag() + " of undefined length is neither sequence nor pixels");
    }
    List<Value> parts = new ArrayList<>();
    while (true) {
      Prefix item = delimiter(end);
      countElement();
      if (item.tag().equals(SEQUENCE_END)) {
        return new Element.Fragments(prefix.tag(), prefix.vr(), parts);
      }
      if (!item.tag().equals(ITEM) || item.length() == UNDEFINED) {
        throw malformed("no fragment of pixels at byte " + source.position());
      }
      if (item.length() > end - source.position()) {
        throw new DicomException(LENGTH_OVERFLOW, "a fragment is longer than what holds it");
      }
      parts.add(Value.of(prefix.tag(), prefix.vr(), bytes(prefix.tag(), item.length())));
    }
  }

  private Prefix delimiter(long end) throws IOException {
    if (end - source.position() < 8) {
      throw new DicomException(LENGTH_OVERFLOW, "no room for an item at byte " + source.position());
    }
    Tag tag = source.readTag();
    return new Prefix(tag, Vr.UN, source.read32());
  }

  private byte[] bytes(Tag tag, long length) throws IOException {
    if (length > limits.valueBytes() || source.position() + length > limits.headerBytes()) {
      throw new DicomException(TOO_LARGE, tag + " has " + length + " bytes");
    }
    return source.readBytes((int) length);
  }

  /** Pixel representation decides what later "US or SS" attributes are (PS3.5, A.1). */
  private Value remembered(Value value, int depth) {
    if (depth == 0 && value.tag().equals(PIXEL_REPRESENTATION) && value.length() == 2) {
      signedPixels = value.bytes()[0] == 1;
    }
    return value;
  }

  private void add(Dataset.Builder data, Element element) throws DicomException {
    Tag tag = element.tag();
    if (tag.isGroupLength()) {
      return;
    }
    if (data.has(tag)) {
      throw new DicomException(DUPLICATE_ELEMENT, tag.toString());
    }
    data.put(element);
  }

  private void countElement() throws DicomException {
    if (++elements > limits.elements()) {
      throw new DicomException(TOO_MANY_ELEMENTS, "more than " + limits.elements());
    }
  }

  private DicomException malformed(String detail) {
    return new DicomException(MALFORMED, detail + ", before byte " + source.position());
  }
}
