package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.ClosedRound;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** The page {@code application/outcome.xhtml}: what the committee has said to an application. */
@Named
@RequestScoped
public class OutcomePage {

  @Inject Query query;
  @Inject Applications applications;
  @Inject ReviewReading reviews;
  @Inject CurrentPerson person;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private List<ClosedRound> rounds = List.of();

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), new ApplicationId(query.id("id")));
    rounds = reviews.closedRounds(line.id());
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** The newest first. */
  public List<ClosedRound> getRounds() {
    return rounds;
  }
}
