package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who chairs a review is asked to declare, at its opening unless they are asked as a member of the
 * panel, or when they are named later. When a chair declares an interest, the team is asked to name
 * another.
 */
@ApplicationScoped
public class WhenChairIsNeeded {

  private final Applications applications;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public WhenChairIsNeeded(
      Applications applications, People people, Outbox outbox, Settings settings) {
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
  }

  void on(@Observes ReviewHappened review) {
    for (var event : review.events()) {
      if (event instanceof ReviewEvent.ConflictDeclared declared
          && isChair(review.state(), declared.member())) {
        outbox.send(
            settings.text(Setting.TEAM_MAIL), "review-needs-chair", values(review, "chair"));
      } else if (event instanceof ReviewEvent.ApplicantTakenOff gone
          && isChair(review.state(), gone.member())) {
        outbox.send(
            settings.text(Setting.TEAM_MAIL), "review-needs-chair", values(review, "chair"));
      } else if (event instanceof ReviewEvent.ChairNamed named) {
        ask(named.chair(), review);
      } else if (event instanceof ReviewEvent.RoundOpened opened
          && !opened.panel().contains(opened.chair())) {
        ask(opened.chair(), review);
      }
    }
  }

  private static boolean isChair(Review review, PersonId person) {
    return review instanceof Review.Open open && open.chair().equals(person);
  }

  private void ask(PersonId chair, ReviewHappened review) {
    var person = people.find(chair).orElseThrow();
    var values = values(review, "review");
    values.put("name", person.name());
    outbox.send(person.email(), "review-chair", values);
  }

  private Map<String, String> values(ReviewHappened review, String page) {
    var application = applications.read(Caller.PORTAL, review.application());
    var values = new HashMap<String, String>();
    values.put("reference", application.reference());
    values.put("title", application.title());
    values.put("organisation", application.organisation());
    values.put(
        "link", settings.text(Setting.BASE_URL) + "/committee/" + page + "?id=" + review.id());
    return values;
  }
}
