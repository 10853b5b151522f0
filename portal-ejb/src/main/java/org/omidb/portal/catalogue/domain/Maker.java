package org.omidb.portal.catalogue.domain;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Who made the equipment. One maker goes under several names in DICOM headers. */
public enum Maker {
  HOLOGIC("Hologic"),
  GE("GE"),
  SIEMENS("Siemens"),
  PHILIPS("Philips"),
  OTHER("another maker");

  /** Names in capitals, with one space for whatever is neither letter nor digit. */
  private static final Map<String, Maker> DICOM_NAMES =
      Map.ofEntries(
          entry("HOLOGIC", HOLOGIC),
          entry("HOLOGIC INC", HOLOGIC),
          entry("LORAD", HOLOGIC),
          entry("LORAD A HOLOGIC COMPANY", HOLOGIC),
          entry("GE", GE),
          entry("GE HEALTHCARE", GE),
          entry("GE MEDICAL SYSTEMS", GE),
          entry("SIEMENS", SIEMENS),
          entry("SIEMENS HEALTHCARE", SIEMENS),
          entry("SIEMENS HEALTHINEERS", SIEMENS),
          entry("PHILIPS", PHILIPS),
          entry("PHILIPS MEDICAL SYSTEMS", PHILIPS),
          entry("PHILIPS DIGITAL MAMMOGRAPHY SWEDEN AB", PHILIPS));

  private final String spoken;

  Maker(String spoken) {
    this.spoken = spoken;
  }

  /** The name as people say it. */
  public String spoken() {
    return spoken;
  }

  /** The maker of a Manufacturer (0008,0070). */
  public static Maker ofDicomName(String manufacturer) {
    var name = manufacturer.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    return DICOM_NAMES.getOrDefault(name, OTHER);
  }
}
