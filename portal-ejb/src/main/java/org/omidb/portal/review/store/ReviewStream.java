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
              "opened", ReviewEvent.Opened.class,
              "no-interest-declared", ReviewEvent.NoInterestDeclared.class,
              "interest-declared", ReviewEvent.InterestDeclared.class,
              "assessed", ReviewEvent.Assessed.class,
              "vote-cast", ReviewEvent.VoteCast.class,
              "panel-extended", ReviewEvent.PanelExtended.class,
              "taken-off-panel", ReviewEvent.TakenOffPanel.class,
              "chair-named", ReviewEvent.ChairNamed.class,
              "closed", ReviewEvent.Closed.class));

  private ReviewStream() {}
}
