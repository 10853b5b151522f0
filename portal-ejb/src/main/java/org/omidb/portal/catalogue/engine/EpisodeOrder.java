package org.omidb.portal.catalogue.engine;

import java.util.Arrays;

/** Where women and their episodes stand in the planes: those with most episodes first. */
final class EpisodeOrder {

  private final Planes planes;
  private final int[] womanOf;
  private final int[] bitOf;

  /**
   * The order of a catalogue's episodes.
   *
   * @param patternOf of each episode the pattern of its images; 0 where it has none, and is left
   *     out
   * @param clientOf of each episode whose it is
   * @param clients how many there are
   */
  EpisodeOrder(int[] patternOf, IntList clientOf, int clients) {
    int[] number = new int[clients];
    for (int episode = 0; episode < patternOf.length; episode++) {
      if (patternOf[episode] > 0) {
        number[clientOf.get(episode)]++;
      }
    }
    int most = Arrays.stream(number).max().orElse(0);
    int[] next = new int[most + 2];
    for (int each : number) {
      next[each]++;
    }
    for (int each = most; each >= 0; each--) {
      next[each] += next[each + 1];
    }
    int women = clients - (int) Arrays.stream(number).filter(each -> each == 0).count();
    womanOf = new int[clients];
    int[] episodesOf = new int[women];
    for (int client = 0; client < number.length; client++) {
      womanOf[client] = next[number[client] + 1]++;
      if (womanOf[client] < women) {
        episodesOf[womanOf[client]] = number[client];
      }
    }
    planes = new Planes(episodesOf);
    bitOf = new int[patternOf.length];
    int[] placed = new int[clients];
    for (int episode = 0; episode < patternOf.length; episode++) {
      int client = clientOf.get(episode);
      bitOf[episode] = patternOf[episode] > 0 ? planes.bit(womanOf[client], placed[client]++) : -1;
    }
  }

  Planes planes() {
    return planes;
  }

  /** The place of a client among the women. */
  int woman(int client) {
    return womanOf[client];
  }

  /** The bit of an episode; -1 for one that is left out. */
  int bit(int episode) {
    return bitOf[episode];
  }
}
