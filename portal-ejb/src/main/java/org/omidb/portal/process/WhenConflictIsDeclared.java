package org.omidb.portal.process;

import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.PersonId;

/**
 * When a member or the chair declares an interest, the application is closed to them; when they
 * declare none, it is opened. Nobody reads before declaring, and a chair off the panel no longer
 * when another one is named. Each round begins anew: who sat in the one before reads no more until
 * they declare in this one, and what they declare in it takes the place of what they said before.
 */
@ApplicationScoped
public class WhenConflictIsDeclared {

  private final ApplicationReaders readers;

  @Inject
  public WhenConflictIsDeclared(ApplicationReaders readers) {
    this.readers = readers;
  }

  void on(@Observes ReviewHappened review) {
    var application = review.application();
    for (var event : review.events()) {
      switch (event) {
        case ReviewEvent.NoConflictDeclared(var member) -> {
          readers.revoke(application, member, CONFLICTED);
          readers.grant(application, member, ON_PANEL);
        }
        case ReviewEvent.ConflictDeclared declared -> {
          readers.grant(application, declared.member(), CONFLICTED);
          readers.revoke(application, declared.member(), ON_PANEL);
        }
        case ReviewEvent.TakenOffPanel(var member) -> readers.revoke(application, member, ON_PANEL);
        // who applies reads it as an applicant
        case ReviewEvent.ApplicantTakenOff(var member) -> {
          readers.revoke(application, member, ON_PANEL);
          readers.revoke(application, member, CONFLICTED);
        }
        case ReviewEvent.ChairNamed(var chair, var former) -> {
          if (!isOnPanel(review.state(), former)) {
            readers.revoke(application, former, ON_PANEL);
          }
        }
        case ReviewEvent.RoundOpened opened ->
            readers
                .having(application, ON_PANEL)
                .forEach(member -> readers.revoke(application, member, ON_PANEL));
        case ReviewEvent.Assessed assessed -> {}
        case ReviewEvent.VoteCast voteCast -> {}
        case ReviewEvent.PanelExtended panelExtended -> {}
        case ReviewEvent.RoundClosed closed -> {}
      }
    }
  }

  private static boolean isOnPanel(Review review, PersonId person) {
    return review instanceof Review.Open open && open.panel().contains(person);
  }
}
