package org.omidb.portal.web.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The tag of an answer by its content (RFC 9110, section 8.8.3): weak, as the same content goes out
 * compressed and as it is.
 */
public final class EntityTag {

  private static final int LETTERS = 16;
  private static final String WEAK = "W/";

  private EntityTag() {}

  /** Sixty-four bits of the content's hash. */
  public static String hash(byte[] content) {
    return Sha256.of(content).toString().substring(0, LETTERS);
  }

  /** The value of the header ETag for content of that hash. */
  public static String of(String hash) {
    return WEAK + '"' + hash + '"';
  }

  /**
   * Whether who asks has the content already.
   *
   * @param ifNoneMatch the request's header of that name
   */
  public static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || plain(known).equals(plain(tag)));
  }

  private static String plain(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
