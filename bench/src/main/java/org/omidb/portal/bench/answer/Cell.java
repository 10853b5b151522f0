package org.omidb.portal.bench.answer;

/** What a question finds with one value of one facet: distinct women, episodes and images. */
public record Cell(long women, long episodes, long images) {

  static final Cell NOTHING = new Cell(0, 0, 0);
}
