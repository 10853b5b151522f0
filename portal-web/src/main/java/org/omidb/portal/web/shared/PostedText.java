package org.omidb.portal.web.shared;

import java.util.Arrays;

/**
 * Text as it comes with a form. A NUL that was pasted along is left out: nobody means it, and no
 * database takes it. All other characters are for the fields to judge.
 */
public final class PostedText {

  private PostedText() {}

  public static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** Each of these texts without NUL. */
  public static String[] withoutNul(String[] texts) {
    return Arrays.stream(texts).map(PostedText::withoutNul).toArray(String[]::new);
  }
}
