package org.omidb.portal.dictionary;

import java.util.List;

/**
 * What a search has found.
 *
 * @param hits the first of them, fields of a release before those of NBSS
 * @param all how many there are
 */
public record Found(List<Topic> topics, List<Hit> hits, int all) {
  public Found {
    topics = List.copyOf(topics);
    hits = List.copyOf(hits);
  }
}
