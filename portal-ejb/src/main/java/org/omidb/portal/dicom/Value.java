package org.omidb.portal.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value as its little endian bytes, of even length as the standard wants it. */
public final class Value implements Element {

  private final Tag tag;
  private final Vr vr;
  private final byte[] bytes;

  private Value(Tag tag, Vr vr, byte[] bytes) {
    this.tag = tag;
    this.vr = vr;
    this.bytes = bytes;
  }

  /** The bytes are handed over; an odd number of them is padded. */
  public static Value of(Tag tag, Vr vr, byte[] bytes) {
    if (vr == Vr.SQ) {
      throw new IllegalArgumentException(tag + " is a sequence");
    }
    if (bytes.length % 2 == 0) {
      return new Value(tag, vr, bytes);
    }
    byte[] padded = Arrays.copyOf(bytes, bytes.length + 1);
    padded[bytes.length] = vr.padding();
    return new Value(tag, vr, padded);
  }

  /** Text values, in the given character set where the representation has one. */
  public static Value ofText(Tag tag, Vr vr, Charset charset, List<String> texts) {
    Charset own = vr.hasCharacterSet() ? charset : StandardCharsets.US_ASCII;
    return of(tag, vr, String.join("\\", texts).getBytes(own));
  }

  /** Binary numbers of the representation's width. */
  public static Value ofNumbers(Tag tag, Vr vr, List<? extends Number> numbers) {
    var buffer = ByteBuffer.allocate(numbers.size() * vr.width()).order(ByteOrder.LITTLE_ENDIAN);
    for (Number number : numbers) {
      switch (vr) {
        case FD -> buffer.putDouble(number.doubleValue());
        case FL -> buffer.putFloat(number.floatValue());
        case SV, UV -> buffer.putLong(number.longValue());
        case SL, UL -> buffer.putInt(number.intValue());
        case SS, US -> buffer.putShort(number.shortValue());
        default -> throw new IllegalArgumentException(vr + " does not hold numbers");
      }
    }
    return of(tag, vr, buffer.array());
  }

  /** Attribute tags as values (AT). */
  public static Value ofTags(Tag tag, List<Tag> tags) {
    var buffer = ByteBuffer.allocate(tags.size() * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (Tag each : tags) {
      buffer.putShort((short) each.group()).putShort((short) each.element());
    }
    return of(tag, Vr.AT, buffer.array());
  }

  @Override
  public Tag tag() {
    return tag;
  }

  @Override
  public Vr vr() {
    return vr;
  }

  public int length() {
    return bytes.length;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  void writeTo(ByteSink sink) throws java.io.IOException {
    sink.write(bytes);
  }

  /** The texts of the value without their padding; one text where the backslash is no separator. */
  public List<String> texts(Charset charset) {
    if (!vr.isText()) {
      throw new IllegalStateException(tag + " is not text but " + vr);
    }
    String all = new String(bytes, vr.hasCharacterSet() ? charset : StandardCharsets.ISO_8859_1);
    if (vr.kind() == Vr.Kind.LONG_TEXT) {
      String text = trimEnd(all);
      return text.isEmpty() ? List.of() : List.of(text);
    }
    if (trimEnd(all).isEmpty()) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    for (String text : all.split("\\\\", -1)) {
      texts.add(vr == Vr.UI ? trimUid(text) : trimEnd(text).stripLeading());
    }
    return texts;
  }

  /** How many single texts or numbers it is made of, about. */
  public int parts() {
    return switch (vr.kind()) {
      case TEXT, NAME, DECIMAL -> {
        int parts = 1;
        for (byte each : bytes) {
          parts += each == '\\' ? 1 : 0;
        }
        yield parts;
      }
      case SIGNED, UNSIGNED, FLOATING, TAG -> bytes.length / vr.width();
      case LONG_TEXT, BYTES, ITEMS -> 1;
    };
  }

  Optional<Long> firstNumber() {
    return vr.isNumber() ? numbers().stream().findFirst().map(Number::longValue) : Optional.empty();
  }

  /** The numbers of a binary value; trailing bytes that make no whole number are passed over. */
  public List<Number> numbers() {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var numbers = new ArrayList<Number>();
    while (buffer.remaining() >= vr.width()) {
      numbers.add(
          switch (vr) {
            case FD -> buffer.getDouble();
            case FL -> buffer.getFloat();
            case SL -> buffer.getInt();
            case SS -> buffer.getShort();
            case SV -> buffer.getLong();
            case UL -> Integer.toUnsignedLong(buffer.getInt());
            case US -> Short.toUnsignedInt(buffer.getShort());
            case UV -> new java.math.BigInteger(Long.toUnsignedString(buffer.getLong()));
            default -> throw new IllegalStateException(tag + " holds no numbers but " + vr);
          });
    }
    return numbers;
  }

  /** Attribute tags: each is a group and an element of sixteen bits. */
  List<Tag> tags() {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var tags = new ArrayList<Tag>();
    while (buffer.remaining() >= 4) {
      tags.add(Tag.of(Short.toUnsignedInt(buffer.getShort()), buffer.getShort()));
    }
    return tags;
  }

  /** No blank and no control character is part of a UID (PS3.5, 9.1), though some files add one. */
  private static String trimUid(String text) {
    return text.replace('\0', ' ').strip();
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value that
        && tag.equals(that.tag)
        && vr == that.vr
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * tag.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s %d bytes", tag, vr, bytes.length);
  }
}
