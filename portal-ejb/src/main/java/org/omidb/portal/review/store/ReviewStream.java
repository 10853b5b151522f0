package org.omidb.portal.review.store;

import java.util.Map;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.review.domain.ReviewEvent;

/** The stream {@code review} and the stored names of its events. */
public final class ReviewStream {

  public static final Stream<ReviewEvent> REVIEW =
      Stream.of(
          "review",
          ReviewEvent.class,
          Map.of(
              "opened", ReviewEvent.RoundOpened.class,
              "no-interest-declared", ReviewEvent.NoConflictDeclared.class,
              "interest-declared", ReviewEvent.ConflictDeclared.class,
              "assessed", ReviewEvent.Assessed.class,
              "vote-cast", ReviewEvent.VoteCast.class,
              "panel-extended", ReviewEvent.PanelExtended.class,
              "taken-off-panel", ReviewEvent.TakenOffPanel.class,
              "applicant-taken-off", ReviewEvent.ApplicantTakenOff.class,
              "chair-named", ReviewEvent.ChairNamed.class,
              "closed", ReviewEvent.RoundClosed.class));

  private ReviewStream() {}
}
