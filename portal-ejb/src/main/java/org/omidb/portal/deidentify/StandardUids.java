package org.omidb.portal.deidentify;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * UIDs that name a class, a coding scheme or a list of codes (PS3.6, annex A), in {@code
 * standard-uids.txt} beside this class. A number of a person under the standard's root is none.
 */
final class StandardUids {

  private static final Set<String> ALL =
      Lines.of("standard-uids.txt").stream().collect(Collectors.toUnmodifiableSet());

  private StandardUids() {}

  static boolean is(String uid) {
    return ALL.contains(uid);
  }
}
