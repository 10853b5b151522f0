package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.omidb.portal.dicom.DecimalText;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * Looks at a value that may stay: it must have the form of its representation, so that no name fits
 * into a code or a number, and hold nothing that looks like an identifier. Lengths are looked at
 * before any pattern.
 */
final class KeptValue {

  /** Stands for a text that held an identifier; readers may need some text there (type 1). */
  static final String REMOVED = "REMOVED";

  private static final Pattern INTEGER = Pattern.compile(" *+[+-]?+[0-9]++ *+");
  private static final Pattern DECIMAL =
      Pattern.compile(
          " *+[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]{1,3}+)?+ *+");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}+");

  /** The most bytes of numbers that are no table. */
  private static final int NUMBERS = 256;

  private static final Tag TABLE = Tag.of("LUTData");

  /** Numbers so short are series and images counted from one, and measures, by chance as well. */
  private static final int SHORTEST_INTEGER = 4;

  private static final int SHORTEST_DECIMAL = 5;

  private KeptValue() {}

  static Value of(Value value, Charset charset, Known known) {
    if (!value.vr().isText()) {
      return binary(value, known) ? value : Value.of(value.tag(), value.vr(), new byte[0]);
    }
    List<String> texts = value.texts(charset);
    if (texts.size() > value.tag().multiplicity().most()) {
      return Value.ofText(value.tag(), value.vr(), charset, List.of(instead(value.vr())));
    }
    List<String> kept = texts.stream().map(text -> kept(value.vr(), text, known)).toList();
    if (!kept.equals(texts)) {
      return Value.ofText(value.tag(), value.vr(), charset, kept);
    }
    return utf8Says(value, known)
        ? Value.ofText(value.tag(), value.vr(), charset, List.of(REMOVED))
        : value;
  }

  private static boolean binary(Value value, Known known) {
    boolean bounded =
        value.tag().equals(TABLE) || value.length() <= NUMBERS && hasItsMultiplicity(value);
    return bounded && !known.in(new String(value.bytes(), StandardCharsets.ISO_8859_1));
  }

  /** Whole numbers, as many as the dictionary allows; any byte more could be a letter. */
  private static boolean hasItsMultiplicity(Value value) {
    int width = value.vr().width();
    return value.length() == 0
        || value.length() % width == 0 && value.tag().multiplicity().allows(value.length() / width);
  }

  private static String instead(Vr vr) {
    return switch (vr) {
      case IS, DS, CS -> "";
      default -> REMOVED;
    };
  }

  /** A name may stand there in another character set than the header says. */
  private static boolean utf8Says(Value value, Known known) {
    String text = new String(value.bytes(), StandardCharsets.UTF_8);
    return text.length() < value.length() && known.in(text);
  }

  private static String kept(Vr vr, String text, Known known) {
    if (text.length() > vr.longest()) {
      return shortened(vr, text, known);
    }
    return switch (vr) {
      case IS -> integer(text, known) ? text : "";
      case DS -> decimal(text, known) ? text : "";
      case CS -> CODE.matcher(text).matches() && !known.inCode(text) ? text : "";
      default -> readable(text) && !known.in(text) ? text : REMOVED;
    };
  }

  /** A number with too many digits is rounded; anything else that is too long is not its kind. */
  private static String shortened(Vr vr, String text, Known known) {
    return switch (vr) {
      case DS ->
          DecimalText.rounded(text, vr.longest()).filter(it -> decimal(it, known)).orElse("");
      case IS, CS -> "";
      default -> REMOVED;
    };
  }

  private static boolean integer(String text, Known known) {
    return INTEGER.matcher(text).matches() && !known.isNumber(digits(text), SHORTEST_INTEGER);
  }

  private static boolean decimal(String text, Known known) {
    return DECIMAL.matcher(text).matches()
        && !known.isNumber(digits(text.replaceFirst("\\..*", "")), SHORTEST_DECIMAL);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** No control character, and none that its character set does not have. */
  private static boolean readable(String text) {
    return text.chars()
        .noneMatch(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t' || c == 0xFFFD || c == 0x7F);
  }
}
