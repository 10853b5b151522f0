package org.omidb.portal.process;

import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewHappened;

/**
 * When a member declares an interest, the application is closed to them; when a member declares
 * none, it is opened. Nobody reads before declaring.
 */
@ApplicationScoped
public class WhenInterestIsDeclared {

  private final ApplicationReaders readers;

  @Inject
  public WhenInterestIsDeclared(ApplicationReaders readers) {
    this.readers = readers;
  }

  @SuppressWarnings("NullAway")
  protected WhenInterestIsDeclared() {
    this(null);
  }

  void on(@Observes ReviewHappened review) {
    var application = review.application();
    for (var event : review.events()) {
      if (event instanceof ReviewEvent.NoInterestDeclared(var member)) {
        readers.grant(application, member, ON_PANEL);
      } else if (event instanceof ReviewEvent.InterestDeclared declared) {
        readers.grant(application, declared.member(), CONFLICTED);
        readers.revoke(application, declared.member(), ON_PANEL);
      } else if (event instanceof ReviewEvent.TakenOffPanel(var member)) {
        readers.revoke(application, member, ON_PANEL);
      }
    }
  }
}
