package org.omidb.portal.bench.report;

import java.util.Locale;

/** What is aimed at, what was measured, and whether that is it. */
record Aim(String aim, String measured, boolean met) {

  static Aim atMost(double limit, String aim, double measured, String words) {
    return new Aim(aim, String.format(Locale.ROOT, words, measured), measured <= limit);
  }

  static Aim atLeast(double limit, String aim, double measured, String words) {
    return new Aim(aim, String.format(Locale.ROOT, words, measured), measured >= limit);
  }

  String row() {
    return "| %s | %s | %s |".formatted(aim, measured, met ? "yes" : "**no**");
  }
}
