package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/** When somebody joins a panel, a mail asks them to declare, to read and to vote. */
@ApplicationScoped
public class WhenSomebodyJoinsThePanel {

  private final Applications applications;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public WhenSomebodyJoinsThePanel(
      Applications applications, People people, Outbox outbox, Settings settings) {
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
  }

  void on(@Observes ReviewHappened review) {
    review.events().forEach(event -> joined(event).forEach(member -> ask(member, review)));
  }

  private static List<PersonId> joined(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.RoundOpened opened -> opened.panel();
      case ReviewEvent.PanelExtended(var members) -> members;
      default -> List.of();
    };
  }

  private void ask(PersonId member, ReviewHappened review) {
    var person = people.find(member).orElseThrow();
    var application = applications.read(Caller.PORTAL, review.application());
    outbox.send(
        Optional.of(review.id().value()),
        person.email(),
        "review-panel",
        Map.of(
            "name", person.name(),
            "reference", application.reference(),
            "title", application.title(),
            "organisation", application.organisation(),
            "link", settings.text(Setting.BASE_URL) + "/committee/review?id=" + review.id()));
  }
}
