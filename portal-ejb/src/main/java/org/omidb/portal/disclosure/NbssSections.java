package org.omidb.portal.disclosure;

import java.util.List;

/** The sections of an episode in nbss_*.json whose form is known; no other goes out. */
final class NbssSections {

  static final String LESION = "LESION";
  static final String SCREENING = "SCREENING";
  static final String OTHERSCREENING = "OTHERSCREENING";

  /** Those that hold lesions by number under each side. */
  static final List<String> BY_LESION =
      List.of("ASSESSMENT", "CLINICAL", "BIOPSYFINE", "BIOPSYWIDE", "SURGERY", "INTERVALCANCER");

  /** All that are about something done on a day. */
  static final List<String> EVENTS =
      List.of(
          SCREENING,
          "ASSESSMENT",
          "CLINICAL",
          "BIOPSYFINE",
          "BIOPSYWIDE",
          "SURGERY",
          "INTERVALCANCER");

  static final List<String> SIDES = List.of("L", "R");

  private NbssSections() {}
}
