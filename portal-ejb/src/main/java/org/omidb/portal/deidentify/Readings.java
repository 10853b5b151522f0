package org.omidb.portal.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.dicom.CharacterSets;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * The texts of a value as its header's character set has them, then as the sets that devices write
 * without saying so: those that escape sequences within it switch to, UTF-8, else GB 18030, Latin-1
 * and, where all letters beyond ASCII are of that script, Cyrillic and Greek sets.
 */
final class Readings {

  private static final Charset CHINESE = Charset.forName("GB18030");

  private static final List<Charset> OTHER_SCRIPTS =
      Stream.of("ISO-8859-5", "windows-1251", "KOI8-R", "ISO-8859-7", "windows-1253")
          .map(Charset::forName)
          .toList();

  private static final Pattern OF_ONE_SCRIPT =
      Pattern.compile("(?:\\p{ASCII}|\\p{IsCyrillic})*+|(?:\\p{ASCII}|\\p{IsGreek})*+");

  private static final int ESCAPE = 0x1B;

  private Readings() {}

  static List<List<String>> of(Value value, Charset declared) {
    var readings = new ArrayList<List<String>>();
    readings.add(value.texts(declared));
    byte[] bytes = value.bytes();
    if (switches(bytes)) {
      var switching = CharacterSets.switching(declared);
      if (!switching.equals(declared)) {
        readings.add(texts(value, new String(bytes, switching)));
      }
      return readings;
    }
    if (!foreign(bytes)) {
      return readings;
    }
    var utf8 = strictly(bytes, StandardCharsets.UTF_8);
    utf8.ifPresent(text -> readings.add(texts(value, text)));
    if (utf8.isEmpty()) {
      readings.add(texts(value, new String(bytes, StandardCharsets.ISO_8859_1)));
      strictly(bytes, CHINESE).ifPresent(text -> readings.add(texts(value, text)));
      OTHER_SCRIPTS.stream()
          .map(charset -> new String(bytes, charset))
          .filter(text -> OF_ONE_SCRIPT.matcher(text).matches())
          .forEach(text -> readings.add(texts(value, text)));
    }
    return readings;
  }

  private static boolean switches(byte[] bytes) {
    for (byte each : bytes) {
      if (each == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  private static boolean foreign(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return true;
      }
    }
    return false;
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
