package org.omidb.portal.review.store;

import java.util.List;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewEvent.ApplicantTakenOff;
import org.omidb.portal.review.domain.ReviewEvent.Assessed;
import org.omidb.portal.review.domain.ReviewEvent.ChairNamed;
import org.omidb.portal.review.domain.ReviewEvent.ConflictDeclared;
import org.omidb.portal.review.domain.ReviewEvent.NoConflictDeclared;
import org.omidb.portal.review.domain.ReviewEvent.PanelExtended;
import org.omidb.portal.review.domain.ReviewEvent.RoundClosed;
import org.omidb.portal.review.domain.ReviewEvent.RoundOpened;
import org.omidb.portal.review.domain.ReviewEvent.TakenOffPanel;
import org.omidb.portal.review.domain.ReviewEvent.VoteCast;
import org.omidb.portal.shared.domain.Sha256;

/** Explanations of interests, assessments and letters; the random bits stand in their body. */
public final class ReviewWords implements KeptWords<ReviewEvent> {

  @Override
  public Stream<ReviewEvent> stream() {
    return ReviewStream.REVIEW;
  }

  @Override
  public List<Named> namedBy(ReviewEvent event) {
    return switch (event) {
      case ConflictDeclared it -> text(it.explanation());
      case Assessed it -> text(it.content());
      case RoundClosed it -> text(it.letter());
      case RoundOpened it -> List.of();
      case NoConflictDeclared it -> List.of();
      case VoteCast it -> List.of();
      case PanelExtended it -> List.of();
      case TakenOffPanel it -> List.of();
      case ApplicantTakenOff it -> List.of();
      case ChairNamed it -> List.of();
    };
  }

  @Override
  public String select() {
    return """
    select review_id as id, 'text ' || hash as place, body as words, null as key
    from review_text
    """;
  }

  private static List<Named> text(Sha256 hash) {
    return List.of(new Named("text " + hash.hex(), hash));
  }
}
