package org.omidb.portal.web.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Lengths of files as people read them: decimal units, three digits, the unit on the same line. */
@Named
@ApplicationScoped
public class Sizes {

  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};
  private static final int STEP = 1000;

  public String of(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    return unit == 0
        ? bytes + "\u00a0" + UNITS[0]
        : String.format(
            Locale.UK,
            size < 10 ? "%.2f\u00a0%s" : size < 100 ? "%.1f\u00a0%s" : "%.0f\u00a0%s",
            size,
            UNITS[unit]);
  }
}
