package org.omidb.portal.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in the lines of a request that the server and the pages take apart. */
final class PlainText {

  /** Longer than any address that the explorer makes; the server itself takes 8 kB. */
  private static final int LONGEST = 8_000;

  /** Two servers read these in two ways, so that a path would be one thing here and one there. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\%]|//|(?:^|/)\\.{1,2}(?:/|$)");

  private static final Pattern ENCODED_SLASH = Pattern.compile("%2[fF]");

  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]{1,127}";

  /** RFC 9110, section 12.4.2; Java's own client leaves the zero before the point away. */
  private static final String WEIGHT = "(?:[01](?:\\.\\d{0,9})?|\\.\\d{1,9})";

  private static final Pattern PREFERENCE =
      Pattern.compile(
          ("\\s*(?:TOKEN(?:/TOKEN)?(?:\\s*;\\s*(?:[qQ]\\s*=\\s*WEIGHT|(?![qQ](?:[\\s=;]|$))TOKEN"
                  + "(?:=(?:TOKEN|\"[^\"]{0,200}\"))?)){0,9})?\\s*")
              .replace("TOKEN", TOKEN)
              .replace("WEIGHT", WEIGHT));

  private PlainText() {}

  /** A path that means the same to everybody who reads it. */
  static boolean isPath(String raw) {
    return raw.startsWith("/")
        && !ENCODED_SLASH.matcher(raw).find()
        && decoded(raw)
            .filter(path -> !AMBIGUOUS.matcher(path).find() && !hasControl(path))
            .isPresent();
  }

  /** A query whose escapes are complete, and whose bytes are text. */
  static boolean isQuery(@Nullable String raw) {
    return raw == null
        || raw.length() <= LONGEST && decoded(raw).filter(text -> text.indexOf(0) < 0).isPresent();
  }

  /** The value of a header such as {@code Accept}: names, each with a weight if it has one. */
  static boolean isPreference(String value) {
    return value.length() <= 2_000
        && Arrays.stream(value.split(",", -1)).allMatch(each -> PREFERENCE.matcher(each).matches());
  }

  /** The text behind the escapes, once; empty if they are broken or no UTF-8. */
  static Optional<String> decoded(String raw) {
    var bytes = new byte[raw.length()];
    int size = 0;
    for (int i = 0; i < raw.length(); i++) {
      char letter = raw.charAt(i);
      if (letter == '%') {
        if (i + 2 >= raw.length()
            || !HexFormat.isHexDigit(raw.charAt(i + 1))
            || !HexFormat.isHexDigit(raw.charAt(i + 2))) {
          return Optional.empty();
        }
        bytes[size++] = (byte) HexFormat.fromHexDigits(raw, i + 1, i + 3);
        i += 2;
      } else if (letter > 0xff) {
        return Optional.empty();
      } else {
        bytes[size++] = (byte) letter;
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
