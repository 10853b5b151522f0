package org.omidb.portal.synth.domain;

/**
 * A study before it has a maker.
 *
 * @param day the true one
 * @param unit which of the site's machines
 * @param views images for presentation, before any is repeated; decided later for tomosynthesis
 * @param unprocessed whether each comes with its image for processing
 */
record StudyDraft(Visit visit, StudyKind kind, int day, int unit, int views, boolean unprocessed) {

  static final int STANDARD_VIEWS = 4;
}
