package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.omidb.portal.dicom.DecimalText;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * Looks at a value that may stay: it must have the form of its representation, so that no name fits
 * into a code or a number, and hold nothing that looks like an identifier.
 */
final class KeptValue {

  /** Stands for a text that held an identifier; readers may need some text there (type 1). */
  static final String REMOVED = "REMOVED";

  private static final Pattern NUMBER =
      Pattern.compile(" *+[+-]?+[0-9]*+(?:\\.[0-9]*+)?+(?:[eE][+-]?[0-9]{1,3})?+ *+");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}+");
  private static final Pattern AGE = Pattern.compile("([0-9]{3}[DWMY])?");
  private static final Pattern TIME = Pattern.compile("([0-9]{2}){0,3}(\\.[0-9]{1,6})?");

  /** A client of the database, or a UID that is not the standard's. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)(?:demd|optm)[0-9]"
              + "|\\b(?!1\\.2\\.840\\.10008\\.)(?=[0-9.]{16})[0-2](?:\\.[0-9]++){4}");

  private KeptValue() {}

  static Value of(Value value, Charset charset, Predicate<String> identifies) {
    if (!value.vr().isText()) {
      String raw = new String(value.bytes(), StandardCharsets.ISO_8859_1);
      return identifies.test(raw) ? Value.of(value.tag(), value.vr(), new byte[0]) : value;
    }
    List<String> texts = value.texts(charset);
    List<String> kept = texts.stream().map(text -> kept(value.vr(), text, identifies)).toList();
    return kept.equals(texts) ? value : Value.ofText(value.tag(), value.vr(), charset, kept);
  }

  private static String kept(Vr vr, String text, Predicate<String> identifies) {
    if (text.length() > vr.longest()) {
      return shortened(vr, text);
    }
    return switch (vr) {
      case DS, IS -> ifOf(NUMBER, text);
      case AS -> ifOf(AGE, text);
      case TM -> ifOf(TIME, text);
      case CS -> identifies.test(text) ? "" : ifOf(CODE, text);
      default -> identifies.test(text) || looksLikeOne(text) ? REMOVED : text;
    };
  }

  /** A number with too many digits is rounded; anything else that is too long is not its kind. */
  private static String shortened(Vr vr, String text) {
    return switch (vr) {
      case DS -> DecimalText.rounded(text, vr.longest()).orElse("");
      case IS, AS, TM, CS -> "";
      default -> REMOVED;
    };
  }

  private static boolean looksLikeOne(String text) {
    return IDENTIFIER.matcher(text).find() || NhsNumber.in(text);
  }

  private static String ifOf(Pattern form, String text) {
    return form.matcher(text).matches() ? text : "";
  }
}
