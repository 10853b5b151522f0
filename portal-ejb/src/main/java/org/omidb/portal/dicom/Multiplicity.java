package org.omidb.portal.dicom;

/**
 * How many values an attribute may have (PS3.5, 6.4).
 *
 * @param least the fewest, where there are any
 * @param most the most; {@link Integer#MAX_VALUE} where there is no bound
 * @param step the number is a multiple of this: 3 of "3-3n"
 */
public record Multiplicity(int least, int most, int step) {

  static final Multiplicity ANY = new Multiplicity(1, Integer.MAX_VALUE, 1);

  /** Reads "1", "1-3", "2-n" or "2-2n". */
  static Multiplicity of(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      int only = Integer.parseInt(text);
      return new Multiplicity(only, only, 1);
    }
    int least = Integer.parseInt(text.substring(0, dash));
    String most = text.substring(dash + 1);
    if (!most.endsWith("n")) {
      return new Multiplicity(least, Integer.parseInt(most), 1);
    }
    String step = most.substring(0, most.length() - 1);
    return new Multiplicity(least, Integer.MAX_VALUE, step.isEmpty() ? 1 : Integer.parseInt(step));
  }

  /** Whether an attribute may have so many values. */
  public boolean allows(int values) {
    return values >= least && values <= most && values % step == 0;
  }
}
