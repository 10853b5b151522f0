package org.omidb.portal.screening.domain;

import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;

import org.omidb.portal.screening.domain.ScreeningCommand.NoteFinding;
import org.omidb.portal.screening.domain.ScreeningEvent.CriterionNoted;
import org.omidb.portal.shared.domain.Decision;

/** A finding stands until the next one, which knows of it. */
public final class ScreeningRules {

  private ScreeningRules() {}

  public static Decision<ScreeningEvent> decide(Screening screening, ScreeningCommand command) {
    return switch (command) {
      case NoteFinding note when note.revision() < 1 -> refuse(ScreeningRefusal.NOTHING_SUBMITTED);
      case NoteFinding note when note.seen() != screening.count(note.criterion()) ->
          refuse(ScreeningRefusal.NOTED_MEANWHILE);
      case NoteFinding(int revision, var criterion, var finding, var words, int seen) ->
          accept(new CriterionNoted(revision, criterion, finding, words));
    };
  }
}
