package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}+");

  /** The most bytes of numbers that are no table. */
  private static final int NUMBERS = 256;

  private static final Tag TABLE = Tag.of("LUTData");

  private KeptValue() {}

  static Value of(Value value, Charset charset, Known known) {
    if (!value.vr().isText()) {
      return binary(value, known) ? value : Value.of(value.tag(), value.vr(), new byte[0]);
    }
    List<String> texts = value.texts(charset);
    if (texts.size() > value.tag().multiplicity().most()) {
      return Value.ofText(value.tag(), value.vr(), charset, List.of(removed(value.vr())));
    }
    List<String> kept = texts.stream().map(text -> kept(value, text, known)).toList();
    if (kept.size() > 1 && split(value, kept, known)) {
      kept = List.of(removed(value.vr()));
    }
    if (!kept.equals(texts)) {
      return Value.ofText(value.tag(), value.vr(), charset, kept);
    }
    return otherwiseSays(value, charset, known)
        ? Value.ofText(value.tag(), value.vr(), charset, List.of(REMOVED))
        : value;
  }

  private static boolean binary(Value value, Known known) {
    boolean bounded =
        value.tag().equals(TABLE) || value.length() <= NUMBERS && hasItsMultiplicity(value);
    return bounded
        && !known.inBytes(new String(value.bytes(), StandardCharsets.ISO_8859_1))
        && !known.inBytes(new String(value.bytes(), StandardCharsets.UTF_16LE))
        && (value.tag().equals(TABLE) || KeptNumber.binary(value, known));
  }

  /** Whole numbers, as many as the dictionary allows; any byte more could be a letter. */
  private static boolean hasItsMultiplicity(Value value) {
    int width = value.vr().width();
    return value.length() % width == 0 && value.tag().multiplicity().allows(value.length() / width);
  }

  /** A name may stand there in another character set than the header says. */
  private static boolean otherwiseSays(Value value, Charset charset, Known known) {
    return Readings.of(value, charset).stream().skip(1).flatMap(List::stream).anyMatch(known::in);
  }

  /** Whether several values are pieces of one identifier. */
  private static boolean split(Value value, List<String> texts, Known known) {
    return switch (value.vr()) {
      case IS, DS -> KeptNumber.split(texts);
      case CS ->
          known.inCode(
              texts.stream()
                  .filter(text -> !Terms.has(value.tag(), text))
                  .collect(Collectors.joining()));
      default -> known.split(texts);
    };
  }

  private static String removed(Vr vr) {
    return switch (vr) {
      case IS, DS, CS -> "";
      default -> REMOVED;
    };
  }

  private static String kept(Value value, String text, Known known) {
    Tag tag = value.tag();
    Vr vr = value.vr();
    if (vr == Vr.DS || vr == Vr.IS) {
      return KeptNumber.of(tag, vr, text, known);
    }
    if (text.length() > vr.longest()) {
      return removed(vr);
    }
    if (Terms.has(tag, text)) {
      return text;
    }
    boolean coded = Terms.coded(tag);
    return switch (vr) {
      case CS -> CODE.matcher(text).matches() && !known.inCode(text) ? text : "";
      default -> readable(text) && !(coded ? known.inTerm(text) : known.in(text)) ? text : REMOVED;
    };
  }

  /** No control character, and none that its character set does not have. */
  private static boolean readable(String text) {
    return text.chars()
        .noneMatch(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t' || c == 0xFFFD || c == 0x7F);
  }
}
