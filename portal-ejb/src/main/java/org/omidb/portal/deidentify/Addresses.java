package org.omidb.portal.deidentify;

import java.util.regex.Pattern;

/** Addresses that can be told by their form: of mail, and postcodes of the United Kingdom. */
final class Addresses {

  private static final Pattern MAIL = Pattern.compile("[^\\s@]@[^\\s@]");

  /** Royal Mail's areas, a district and the last three signs, of which letters are never CIKMOV. */
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?:gir[\\s\\u00a0_.-]*+0aa|(?:ab|al|b[abdhlnrst]?|c[abfhmortvw]"
              + "|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?"
              + "|m[ekl]?|n[egnprw]?|ol|ox|p[aehlor]|r[ghm]|s[aegkmnoprstwy]?|t[adfnqrsw]"
              + "|ub|w[acdfnrsv]?|yo|ze)[0-9][a-z0-9]?[\\s\\u00a0_.-]{0,4}+"
              + "[0-9][abd-hjlnp-uw-z]{2})(?![a-z0-9])");

  private Addresses() {}

  static boolean in(String text) {
    return MAIL.matcher(text).find() || POSTCODE.matcher(text).find();
  }
}
