package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;

import java.io.IOException;
import java.util.Optional;

/**
 * Takes values into memory, and not more of them than the limits allow. What is large and never
 * leaves (private values, graphics of overlays) is passed over.
 */
final class HeldValues {

  private static final Tag PIXEL_REPRESENTATION = Tag.of("PixelRepresentation");

  private final ByteSource source;
  private final Limits limits;
  private int elements;
  private int parts;
  private long bytes;
  private boolean signedPixels;
  private boolean everything = true;

  HeldValues(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  /** Pixel representation decides what "US or SS" attributes behind it are (PS3.5, A.1). */
  boolean signedPixels() {
    return signedPixels;
  }

  boolean hasEverything() {
    return everything;
  }

  /** Something was read that stands in no data set. */
  void passedOver() {
    everything = false;
  }

  void passOver(long length) throws IOException {
    passedOver();
    source.skip(length);
  }

  void count() throws DicomException {
    if (++elements > limits.elements()) {
      throw new DicomException(TOO_MANY_ELEMENTS, "more than " + limits.elements());
    }
  }

  /**
   * The value that follows. A private one that is large is left out; bytes of the standard's that
   * are too many leave an empty value, by which one sees that there were some.
   */
  Optional<Value> read(Tag tag, Vr vr, long length, int depth) throws IOException {
    if (tag.isPrivate() && length > limits.privateBytes()) {
      passOver(length);
      return Optional.empty();
    }
    if (vr.kind() == Vr.Kind.BYTES && length > limits.valueBytes()) {
      passOver(length);
      return Optional.of(Value.of(tag, vr, new byte[0]));
    }
    if (length > limits.valueBytes() || bytes + length > limits.headerBytes()) {
      throw new DicomException(TOO_LARGE, tag + " has " + length + " bytes");
    }
    bytes += length;
    byte[] content = source.readBytes((int) length);
    boolean fits = vr.hasLongLength() || length <= 0xFFFF;
    var value = Value.of(tag, fits ? vr : Vr.UN, content);
    countParts(value);
    remember(value, depth);
    return Optional.of(value);
  }

  /** Each of many short texts or numbers costs far more memory than its bytes. */
  private void countParts(Value value) throws DicomException {
    parts += value.parts();
    if (parts > limits.parts()) {
      throw new DicomException(TOO_LARGE, "more than " + limits.parts() + " single values");
    }
  }

  private void remember(Value value, int depth) {
    if (depth == 0 && value.tag().equals(PIXEL_REPRESENTATION) && value.length() == 2) {
      signedPixels = value.bytes()[0] == 1;
    }
  }
}
