package org.omidb.portal.catalogue.engine;

import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * The lesions of the few episodes that have any, woman by woman.
 *
 * @param withLesion the episodes that have lesions
 * @param episode the bit of each of them
 * @param woman whose it is; the same women stand side by side
 * @param firstLesion of each episode; one more at the end
 * @param values of each lesion, {@code space.words()} words each
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers; nobody compares two of these
record LesionIndex(
    ValueSpace space,
    long[] withLesion,
    int[] episode,
    int[] woman,
    int[] firstLesion,
    long[] values) {

  Match match(Criteria criteria) {
    return new Match(new Matching(space, FacetLevel.LESION, criteria));
  }

  /** What a question makes of it. Episodes are looked at when they are needed. For one thread. */
  final class Match {
    private final Matching matching;
    private final int width = space.words();
    private final boolean[] known = new boolean[episode.length];
    private final boolean[] accepted = new boolean[episode.length];

    /** Of each episode the values that count. */
    private final long[] counting = new long[episode.length * width];

    private long @Nullable [] acceptedEpisodes;

    private Match(Matching matching) {
      this.matching = matching;
    }

    boolean asksNothing() {
      return matching.asksNothing();
    }

    private void look(int number) {
      if (!known[number]) {
        known[number] = true;
        for (int lesion = firstLesion[number]; lesion < firstLesion[number + 1]; lesion++) {
          matching.addCounting(values, lesion * width, counting, number * width);
          accepted[number] |= matching.accepts(values, lesion * width);
        }
      }
    }

    /** One word of the values that count of the episode of that number. */
    long counting(int number, int word) {
      look(number);
      return counting[number * width + word];
    }

    /** The episodes with a lesion that meets all. */
    long[] accepted() {
      var all = acceptedEpisodes;
      if (all == null) {
        all = new long[withLesion.length];
        for (int number = 0; number < accepted.length; number++) {
          look(number);
          if (accepted[number]) {
            Bits.set(all, episode[number]);
          }
        }
        acceptedEpisodes = all;
      }
      return all;
    }
  }
}
