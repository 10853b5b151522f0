package org.omidb.portal.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.profile.domain.TrainingKind;
import org.omidb.portal.profile.domain.TrainingMonths;
import org.omidb.portal.profile.domain.TrainingRules;
import org.omidb.portal.profile.service.Profiles;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code profile/training.xhtml}: somebody writes down a training. */
@Named
@RequestScoped
public class TrainingPage {

  /** A kind of training, and for how long it is valid. */
  public record KindChoice(TrainingKind kind, String words, int months) {}

  @Inject Profiles profiles;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private TrainingMonths months = TrainingMonths.USUAL;
  private @Nullable TrainingKind kind;
  private @Nullable LocalDate done;

  @PostConstruct
  void load() {
    months = profiles.own(person.caller()).months();
  }

  public @Nullable String record() {
    if (kind == null || done == null) {
      return null;
    }
    return switch (profiles.record(person.caller(), kind, done)) {
      case Accepted(var changed) -> {
        messages.info("profile.training-recorded");
        yield "/profile?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("profile", refusal);
        yield null;
      }
    };
  }

  public List<KindChoice> getKinds() {
    return Stream.of(TrainingKind.values())
        .map(it -> new KindChoice(it, it.words(), months.months(it)))
        .toList();
  }

  public DateBounds getBounds() {
    return TrainingRules.DONE;
  }

  public @Nullable TrainingKind getKind() {
    return kind;
  }

  public void setKind(@Nullable TrainingKind kind) {
    this.kind = kind;
  }

  public @Nullable LocalDate getDone() {
    return done;
  }

  public void setDone(@Nullable LocalDate done) {
    this.done = done;
  }
}
