package org.omidb.portal.catalogue.engine;

import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * The lesions of the few episodes that have any, woman by woman.
 *
 * @param episode the bit of each episode that has lesions
 * @param woman whose it is; the same women stand side by side
 * @param firstLesion of each episode; one more at the end
 * @param values of each lesion, {@code space.words()} words each
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers; nobody compares two of these
record LesionIndex(
    ValueSpace space, int words, int[] episode, int[] woman, int[] firstLesion, long[] values) {

  /**
   * What a question makes of it.
   *
   * @param accepted the episodes with a lesion that meets all; empty where nothing is asked
   * @param counting of each episode the values that count
   */
  record Match(boolean asksNothing, long[] accepted, long[] counting) {}

  Match match(Criteria criteria) {
    var matching = new Matching(space, FacetLevel.LESION, criteria);
    int width = space.words();
    long[] counting = new long[episode.length * width];
    long[] accepted = new long[matching.asksNothing() ? 0 : words];
    for (int i = 0; i < episode.length; i++) {
      for (int lesion = firstLesion[i]; lesion < firstLesion[i + 1]; lesion++) {
        matching.addCounting(values, lesion * width, counting, i * width);
        if (!matching.asksNothing() && matching.accepts(values, lesion * width)) {
          Bits.set(accepted, episode[i]);
        }
      }
    }
    return new Match(matching.asksNothing(), accepted, counting);
  }
}
