package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.DICOM_DIRECTORY;
import static org.omidb.portal.dicom.DicomException.Reason.LENGTH_OVERFLOW;
import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_DEEP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.dicom.ElementPrefix.Prefix;

/**
 * Reads data sets and the sequences in them (PS3.5, 7), within limits. What real devices write
 * against the standard and other programs read all the same is read here too; the README beside
 * this class lists it.
 */
final class HeaderParser {

  static final long UNDEFINED = 0xFFFF_FFFFL;
  static final Tag ITEM = Tag.of(0xFFFE, 0xE000);
  static final Tag ITEM_END = Tag.of(0xFFFE, 0xE00D);
  static final Tag SEQUENCE_END = Tag.of(0xFFFE, 0xE0DD);

  private static final Tag DIRECTORY_RECORDS = Tag.of("DirectoryRecordSequence");
  private static final long NO_END = Long.MAX_VALUE;

  /** No element, item or delimiter is shorter. */
  private static final int SHORTEST = 8;

  private final ByteSource source;
  private final Limits limits;
  private final HeldValues values;
  private final ElementPrefix prefixes;
  private boolean explicit;
  private @Nullable PixelElement pixels;

  HeaderParser(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.values = new HeldValues(source, limits);
    this.prefixes = new ElementPrefix(source, values);
  }

  /**
   * Group 2, always explicit little endian. It ends where its length says, since a second group 2
   * may follow that is nobody's; where that is no border of elements, it ends with the group.
   */
  Dataset meta() throws IOException {
    var meta = Dataset.builder();
    long end = NO_END;
    while (source.peek16() == 2 && source.position() != end) {
      Prefix prefix = prefixes.read(true);
      long begin = source.position();
      var element = element(prefix, true, 0, NO_END);
      if (prefix.tag().isGroupLength() && element.orElse(null) instanceof Value length) {
        end = length.firstNumber().map(bytes -> begin + length.length() + bytes).orElse(NO_END);
      }
      element.ifPresent(each -> add(meta, each, 2));
    }
    return meta.build();
  }

  /** Finds out how the data set is encoded, which not every file says truly, or at all. */
  void begin(Optional<TransferSyntax> said) throws IOException {
    while (source.peek16() == 2) {
      element(prefixes.read(true), true, 0, NO_END);
      values.passedOver();
    }
    explicit =
        Encoding.explicitAtBeginning(
            source.peek(8), said.map(TransferSyntax::explicit).orElse(false));
  }

  boolean explicit() {
    return explicit;
  }

  /** Whether everything that has been read stands in the data sets. */
  boolean holdsEverything() {
    return values.hasEverything();
  }

  /** The data set up to the pixel data, whose tag, VR and length are then read, or to the end. */
  Dataset root() throws IOException {
    var data = Dataset.builder();
    while (!ends(NO_END)) {
      Prefix prefix = prefixes.read(explicit);
      if (closesNothing(prefix)) {
        continue;
      }
      if (prefix.tag().isPixelData()) {
        if (pixels != null) {
          throw malformed("pixel data twice");
        }
        pixels = PixelElement.of(prefix.tag(), prefix.vr(), prefix.length());
        break;
      }
      if (prefix.tag().equals(DIRECTORY_RECORDS)) {
        throw new DicomException(DICOM_DIRECTORY, "a directory of files");
      }
      element(prefix, explicit, 0, NO_END).ifPresent(element -> add(data, element, 8));
    }
    return data.build();
  }

  /** The pixel data that {@link #root} came to. */
  @Nullable PixelElement pixels() {
    return pixels;
  }

  /** Empty where the element was passed over. */
  private Optional<? extends Element> element(Prefix prefix, boolean explicit, int depth, long end)
      throws IOException {
    Tag tag = prefix.tag();
    values.count();
    if (tag.group() == 0xFFFE) {
      throw malformed("stray delimiter " + tag);
    }
    if (prefix.length() != UNDEFINED && prefix.length() > end - source.position()) {
      throw new DicomException(LENGTH_OVERFLOW, tag + " is longer than what holds it");
    }
    if (prefix.vr() == Vr.SQ) {
      return Optional.of(sequence(prefix, explicit, depth, end));
    }
    if (prefix.vr() == Vr.UN) {
      return unknown(prefix, explicit, depth, end);
    }
    if (prefix.length() != UNDEFINED) {
      return values.read(tag, prefix.vr(), prefix.length(), depth);
    }
    return prefix.vr() == Vr.OB || prefix.vr() == Vr.OW
        ? Optional.of(fragments(prefix, end))
        : Optional.of(sequence(prefix, explicit, depth, end));
  }

  /**
   * UN of undefined length is a sequence in implicit encoding (PS3.5, 6.2.2), though some devices
   * write its items explicitly; of defined length it is what the dictionary says, if that knows the
   * tag, else bytes.
   */
  private Optional<? extends Element> unknown(Prefix prefix, boolean explicit, int depth, long end)
      throws IOException {
    if (prefix.length() == UNDEFINED) {
      return Optional.of(sequence(prefix, false, depth, end));
    }
    Vr known = explicit ? DataDictionary.vr(prefix.tag(), values.signedPixels()) : Vr.UN;
    if (known == Vr.SQ) {
      return prefix.length() == 0 || Encoding.isItem(source.peek(4))
          ? Optional.of(sequence(prefix, false, depth, end))
          : values.read(prefix.tag(), Vr.UN, prefix.length(), depth);
    }
    return values.read(prefix.tag(), known, prefix.length(), depth);
  }

  /**
   * Stops at its end, at its delimiter, or, where that is missing, with what holds it: a file, too.
   */
  private Element sequence(Prefix prefix, boolean explicit, int depth, long end)
      throws IOException {
    if (depth >= limits.depth()) {
      throw new DicomException(TOO_DEEP, prefix.tag() + " at depth " + depth);
    }
    boolean open = prefix.length() == UNDEFINED;
    boolean either = prefix.vr() == Vr.UN;
    long stop = open ? end : source.position() + prefix.length();
    var items = new ArrayList<Dataset>();
    while (!ends(stop)) {
      Prefix item = delimiter(stop);
      values.count();
      if (isPadding(item)) {
        continue;
      }
      if (item.tag().equals(SEQUENCE_END)) {
        skipTo(open ? source.position() : stop);
        break;
      }
      if (item.tag().equals(ITEM_END)) {
        continue;
      }
      if (!item.tag().equals(ITEM)) {
        throw malformed(item.tag() + " where an item of " + prefix.tag() + " should begin");
      }
      items.add(item(item, explicit, either, depth + 1, stop));
    }
    return new Element.Sequence(prefix.tag(), items);
  }

  private Dataset item(Prefix item, boolean said, boolean either, int depth, long end)
      throws IOException {
    boolean open = item.length() == UNDEFINED;
    if (!open && item.length() > end - source.position()) {
      throw new DicomException(LENGTH_OVERFLOW, "an item is longer than its sequence");
    }
    long stop = open ? end : source.position() + item.length();
    var data = Dataset.builder();
    boolean explicit = said;
    if (source.position() < stop) {
      explicit = Encoding.explicitInItem(source.peek(8), said, either);
    }
    while (!ends(stop)) {
      Prefix next = prefixes.read(explicit);
      if (source.position() > stop) {
        throw new DicomException(LENGTH_OVERFLOW, next.tag() + " begins in one item, ends beyond");
      }
      if (next.tag().equals(ITEM_END)) {
        skipTo(open ? source.position() : stop);
        break;
      }
      if (!open && closesNothing(next)) {
        continue;
      }
      element(next, explicit, depth, stop).ifPresent(element -> add(data, element, 8));
    }
    return data.build();
  }

  /** Whether nothing stands before a place, or before the end of the file, but a few zeros. */
  private boolean ends(long stop) throws IOException {
    long left = Math.min(stop - source.position(), SHORTEST);
    byte[] next = source.peek((int) left);
    boolean whole = next.length == left || stop == NO_END;
    if (next.length == SHORTEST || !whole || !Encoding.isZeros(next)) {
      return false;
    }
    skipTo(source.position() + next.length);
    return true;
  }

  /** Zeros that fill a sequence up, which would be an item without a tag. */
  private boolean isPadding(Prefix item) {
    boolean padding = item.tag().number() == 0 && item.length() == 0;
    if (padding) {
      values.passedOver();
    }
    return padding;
  }

  /** Whether it is the delimiter of a sequence that its length had ended already. */
  private boolean closesNothing(Prefix prefix) throws DicomException {
    boolean delimiter = prefix.tag().equals(SEQUENCE_END) && prefix.length() == 0;
    if (delimiter) {
      values.count();
      values.passedOver();
    }
    return delimiter;
  }

  private void skipTo(long position) throws IOException {
    if (position > source.position()) {
      values.passOver(position - source.position());
    }
  }

  private Element fragments(Prefix prefix, long end) throws IOException {
    List<Value> parts = new ArrayList<>();
    while (true) {
      Prefix item = delimiter(end);
      values.count();
      if (item.tag().equals(SEQUENCE_END)) {
        return new Element.Fragments(prefix.tag(), prefix.vr(), parts);
      }
      if (!item.tag().equals(ITEM) || item.length() == UNDEFINED) {
        throw malformed("no fragment of pixels at byte " + source.position());
      }
      if (item.length() > end - source.position()) {
        throw new DicomException(LENGTH_OVERFLOW, "a fragment is longer than what holds it");
      }
      values.read(prefix.tag(), prefix.vr(), item.length(), 1).ifPresent(parts::add);
    }
  }

  private Prefix delimiter(long end) throws IOException {
    if (end - source.position() < 8) {
      throw new DicomException(LENGTH_OVERFLOW, "no room for an item at byte " + source.position());
    }
    Tag tag = source.readTag();
    return new Prefix(tag, Vr.UN, source.read32());
  }

  /** Of duplicates the first counts. Groups 0 to 6 are of messages, files and directories. */
  private void add(Dataset.Builder data, Element element, int lowestGroup) {
    Tag tag = element.tag();
    if (tag.isGroupLength()) {
      return;
    }
    if (data.has(tag) || tag.group() < lowestGroup) {
      values.passedOver();
      return;
    }
    data.put(element);
  }

  private DicomException malformed(String detail) {
    return new DicomException(MALFORMED, detail + ", before byte " + source.position());
  }
}
