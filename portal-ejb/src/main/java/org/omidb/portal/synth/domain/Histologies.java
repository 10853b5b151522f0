package org.omidb.portal.synth.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws what cancers are made of: 20 % in situ, 40 % small invasive (below 15 mm), 40 % other
 * invasive (England 2018-19), with a mean size of 17 mm (SE London series); invasive ones of grade
 * 1, 2, 3 to 26, 53, 20 % and with 90, 78, 11 % positive for ER, PR, HER2 (assumed). Interval
 * cancers are larger and mostly invasive.
 */
final class Histologies {

  private static final int SMALL = 14;
  private static final int LARGEST = 95;

  private Histologies() {}

  /** A histology and the size in millimetres that goes with it. */
  record Sized(Histology histology, int sizeMm) {}

  static Sized draw(Dice dice, boolean interval) {
    int kind = interval ? dice.weighted(50, 150, 795, 5) : dice.weighted(200, 397, 397, 6);
    return switch (kind) {
      case 0 -> new Sized(inSitu(dice), 4 + size(dice, 13));
      case 1 -> new Sized(invasive(dice), dice.between(5, SMALL));
      case 2 -> new Sized(invasive(dice), SMALL + 1 + size(dice, 9.7));
      default -> new Sized(notAssessable(), dice.between(8, 30));
    };
  }

  private static int size(Dice dice, double mean) {
    return Math.min(LARGEST - SMALL, (int) Math.round(dice.exponential(mean)));
  }

  private static Histology inSitu(Dice dice) {
    var components = dice.hits(0.93) ? "NID" : dice.hits(0.7) ? "NIL" : "NIP";
    var grade = dice.weighted(List.of("NDH", "NDI", "NDL", "NDN"), 60, 28, 11, 1);
    boolean tested = dice.hits(0.35);
    boolean er = dice.hits(0.8);
    return new Histology(
        Histology.IN_SITU,
        components,
        null,
        components.equals("NID") ? grade : null,
        tested ? status(er) : null,
        tested ? score(dice, er) : null,
        null,
        null,
        null,
        null,
        0,
        dice.hits(0.55) ? "RB" : "NO");
  }

  private static Histology invasive(Dice dice) {
    var grade = dice.weighted(List.of("G1", "G2", "G3", "NA"), 26, 53, 20, 1);
    var components = List.of("IDC", "ILC", "IDC ILC", "ITC", "IMU", "IPX");
    boolean er = dice.hits(0.9);
    boolean pr = dice.hits(er ? 0.86 : 0.06);
    var her2 = dice.weighted(List.of("RP", "RN", "RB", "RU"), 110, 870, 15, 5);
    return new Histology(
        Histology.INVASIVE,
        dice.weighted(components, 72, 12, 6, 5, 3, 2),
        grade,
        null,
        status(er),
        score(dice, er),
        status(pr),
        score(dice, pr),
        her2,
        her2Score(dice, her2),
        dice.hits(0.23) ? dice.between(1, 5) : 0,
        treatments(dice, er, her2.equals("RP")));
  }

  private static Histology notAssessable() {
    return new Histology(
        Histology.NOT_ASSESSABLE, "", null, null, null, null, null, null, null, null, 0, "NO");
  }

  private static String status(boolean positive) {
    return positive ? "RP" : "RN";
  }

  /** Allred: 0 to 2 is negative. */
  private static String score(Dice dice, boolean positive) {
    return Integer.toString(positive ? (dice.hits(0.6) ? 8 : dice.between(3, 7)) : dice.below(3));
  }

  private static @Nullable String her2Score(Dice dice, String status) {
    return switch (status) {
      case "RP" -> dice.hits(0.8) ? "3+" : "ISH+";
      case "RN" -> dice.weighted(List.of("0", "1+", "ISH-"), 45, 45, 10);
      case "RB" -> "2+";
      default -> null;
    };
  }

  private static String treatments(Dice dice, boolean er, boolean her2) {
    var codes = new StringBuilder();
    if (dice.hits(0.75)) {
      codes.append("RB ");
    }
    if (er) {
      codes.append(dice.hits(0.94) ? "EB " : "EA ");
      if (dice.hits(0.03)) {
        codes.append("HB ");
      }
    }
    if (dice.hits(her2 ? 0.8 : 0.2)) {
      codes.append(dice.hits(0.8) ? "CB " : "CA ");
    }
    if (her2) {
      codes.append("TB ");
    }
    return codes.isEmpty() ? "NO" : codes.toString().strip();
  }
}
