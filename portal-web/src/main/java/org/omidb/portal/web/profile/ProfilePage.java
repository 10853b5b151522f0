package org.omidb.portal.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.domain.PersonProfile;
import org.omidb.portal.profile.domain.ProfileChange;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingStanding;
import org.omidb.portal.profile.service.Profiles;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code profile.xhtml}: what somebody says of themselves, and what they said before. */
@Named
@RequestScoped
public class ProfilePage {

  /** A training as it is listed. */
  public record TrainingLine(UUID id, String kind, String done, String lastDay, boolean valid) {}

  /** Something that was changed. */
  public record ChangeLine(String when, String what) {}

  @Inject Profiles profiles;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject Dates dates;

  @SuppressWarnings("NullAway.Init")
  private PersonProfile profile;

  private List<TrainingLine> trainings = List.of();
  private List<ChangeLine> changes = List.of();

  @PostConstruct
  void load() {
    profile = profiles.own(person.caller());
    trainings = profile.trainings().stream().map(this::line).toList();
    changes =
        profile.changes().stream()
            .map(change -> new ChangeLine(dates.time(change.at()), words(change)))
            .toList();
  }

  private TrainingLine line(Training training) {
    var lastDay = profile.months().lastDay(training);
    return new TrainingLine(
        training.id(),
        training.kind().words(),
        dates.date(training.done()),
        dates.date(lastDay),
        !lastDay.isBefore(dates.today()));
  }

  private String words(ProfileChange change) {
    return switch (change) {
      case ProfileChange.Said(var details, var at) ->
          texts.text("profile.said", orNone(details.jobTitle()), orNone(details.orcid()));
      case ProfileChange.Recorded(var training, var at) ->
          texts.text("profile.recorded", training.kind().words(), dates.date(training.done()));
      case ProfileChange.Removed(var training, var at) ->
          texts.text("profile.removed", training.kind().words(), dates.date(training.done()));
    };
  }

  private String orNone(String text) {
    return text.isEmpty() ? texts.text("profile.none") : text;
  }

  /** Takes back the training that the address names. */
  public @Nullable String remove() {
    return switch (profiles.remove(person.caller(), query.id("remove"))) {
      case Accepted(var changed) -> {
        messages.info("profile.training-removed");
        yield "/profile?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("profile", refusal);
        yield null;
      }
    };
  }

  public PersonDetails getDetails() {
    return profile.details();
  }

  public List<TrainingLine> getTrainings() {
    return trainings;
  }

  /** How they stand as to training in handling data, in a sentence. */
  public String getStanding() {
    return switch (profile.standing()) {
      case TrainingStanding.Untrained() -> texts.text("profile.untrained");
      case TrainingStanding.Lapsed(var lastDay) ->
          texts.text("profile.lapsed", dates.date(lastDay));
      case TrainingStanding.Valid(var lastDay) -> texts.text("profile.valid", dates.date(lastDay));
    };
  }

  /** The training that the address asks to remove; null if it names none that is there. */
  public @Nullable TrainingLine getChosen() {
    return query.findId("remove").flatMap(this::find).orElse(null);
  }

  private Optional<TrainingLine> find(UUID id) {
    return trainings.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  public List<ChangeLine> getChanges() {
    return changes;
  }
}
