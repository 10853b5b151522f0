package org.omidb.portal.synth.domain;

import java.util.List;

/**
 * A woman's way through screening: her visits and the studies made at them.
 *
 * @param higherRisk whether she is screened every year for her risk
 * @param born the true day of her birth
 */
record Way(Site site, boolean higherRisk, int born, List<Visit> visits, List<StudyDraft> studies) {

  Way {
    visits = List.copyOf(visits);
    studies = List.copyOf(studies);
  }

  /** The visit whose episode has tomosynthesis if any has: the event, or a normal woman's last. */
  static boolean mayHaveTomosynthesis(WomanCell cell, Visit visit, int visits) {
    return cell.event() == Event.NONE ? visit.number() == visits - 1 : visit.event();
  }
}
