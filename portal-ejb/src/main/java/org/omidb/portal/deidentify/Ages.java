package org.omidb.portal.deidentify;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ages (AS): above ninety years they become ninety, since so few women are older that an age alone
 * could tell one. Ages in days, weeks and months cannot be that high.
 */
final class Ages {

  private static final Pattern FORM = Pattern.compile("[0-9]{3}[DWMY]");
  private static final String HIGHEST = "090Y";

  private Ages() {}

  /** The age as it may leave, or nothing where the text is none. */
  static String capped(String text) {
    if (!FORM.matcher(text).matches()) {
      return "";
    }
    return text.endsWith("Y") ? Collections.min(List.of(text, HIGHEST)) : text;
  }
}
