package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.service.ApplicationHappened;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/**
 * When somebody joins an application that is under review, they leave its panel in the same
 * transaction, and the rest of the committee is told who has come or gone: an interest may be in
 * that person.
 */
@ApplicationScoped
public class WhenApplicantsChange {
  private final Reviews reviews;
  private final ReviewReading reading;
  private final Applications applications;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public WhenApplicantsChange(
      Reviews reviews,
      ReviewReading reading,
      Applications applications,
      People people,
      Outbox outbox,
      Settings settings) {
    this.reviews = reviews;
    this.reading = reading;
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
  }

  void on(@Observes ApplicationHappened application) {
    application.events().forEach(event -> look(application, event));
  }

  private void look(ApplicationHappened application, ApplicationEvent event) {
    if (event instanceof CoApplicantJoined joined) {
      reading
          .openRound(application.id())
          .ifPresent(round -> {
            Steps.must(
                reviews.execute(
                    Caller.PORTAL,
                    round.id(),
                    new ReviewCommand.TakeOffApplicant(joined.person())));
            tell(application, round, joined.person(), "co-applicant-came-panel");
          });
    } else {
      gone(event)
          .ifPresent(person ->
              reading
                  .openRound(application.id())
                  .ifPresent(round -> tell(application, round, person, "co-applicant-went-panel")));
    }
  }

  private static Optional<PersonId> gone(ApplicationEvent event) {
    return switch (event) {
      case CoApplicantRemoved(var person) -> Optional.of(person);
      case CoApplicantLeft(var person) -> Optional.of(person);
      default -> Optional.empty();
    };
  }

  /** Those of the committee who take part in the review, or are still asked to. */
  private void tell(
      ApplicationHappened application, ReviewLine round, PersonId who, String template) {
    var told = new LinkedHashSet<PersonId>();
    round.panel().stream()
        .filter(member -> member.standing() != Declaration.CONFLICTED)
        .map(PanelMember::person)
        .forEach(told::add);
    if (round.panel().stream()
        .noneMatch(
            it -> it.person().equals(round.chair()) && it.standing() == Declaration.CONFLICTED)) {
      told.add(round.chair());
    }
    told.remove(who);
    told.removeAll(applications.applicants(application.id()));
    var line = applications.read(Caller.PORTAL, application.id());
    var name = people.find(who).map(Person::name).orElseThrow();
    told.stream()
        .map(it -> people.find(it).orElseThrow())
        .forEach(member ->
            outbox.send(
                Optional.of(round.id().value()),
                member.email(),
                template,
                Map.of(
                    "name", member.name(),
                    "who", name,
                    "reference", line.reference(),
                    "title", line.title(),
                    "link",
                        settings.text(Setting.BASE_URL) + "/committee/review?id=" + round.id())));
  }
}
