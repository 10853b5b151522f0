package org.omidb.portal.deidentify;

import java.util.regex.Pattern;

/**
 * UIDs that name a class, a coding scheme or a list of codes (PS3.6, annex A): parts of few digits,
 * where no number of a person fits.
 */
final class StandardUids {

  private static final Pattern FORM =
      Pattern.compile("1\\.2\\.840\\.10008(?:\\.[0-9]{1,4}+){1,10}+");

  private StandardUids() {}

  static boolean is(String uid) {
    return uid.length() <= 64 && FORM.matcher(uid).matches();
  }
}
