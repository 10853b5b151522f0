package org.omidb.portal.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * The texts of a value as its header's character set has them, then as the sets that devices write
 * without saying so: UTF-8, else GB 18030, else Latin-1.
 */
final class Readings {

  private static final Charset CHINESE = Charset.forName("GB18030");

  private static final int ESCAPE = 0x1B;

  private Readings() {}

  static List<List<String>> of(Value value, Charset declared) {
    var readings = new ArrayList<List<String>>();
    readings.add(value.texts(declared));
    byte[] bytes = value.bytes();
    if (!foreign(bytes)) {
      return readings;
    }
    var utf8 = strictly(bytes, StandardCharsets.UTF_8);
    utf8.ifPresent(text -> readings.add(texts(value, text)));
    if (utf8.isEmpty()) {
      readings.add(texts(value, new String(bytes, StandardCharsets.ISO_8859_1)));
      strictly(bytes, CHINESE).ifPresent(text -> readings.add(texts(value, text)));
    }
    return readings;
  }

  /** Whether bytes are no ASCII, and no set is switched to within them. */
  private static boolean foreign(byte[] bytes) {
    boolean foreign = false;
    for (byte each : bytes) {
      if (each == ESCAPE) {
        return false;
      }
      foreign |= each < 0;
    }
    return foreign;
  }

  private static List<String> texts(Value value, String text) {
    return Value.ofText(value.tag(), Vr.PN, StandardCharsets.UTF_8, List.of(text))
        .texts(StandardCharsets.UTF_8);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException anotherSet) {
      return Optional.empty();
    }
  }
}
