package org.omidb.portal.profile.service;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.domain.PersonProfile;
import org.omidb.portal.profile.domain.ProfileChange;
import org.omidb.portal.profile.domain.ProfileRefusal;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingKind;
import org.omidb.portal.profile.domain.TrainingRules;
import org.omidb.portal.profile.domain.TrainingStanding;
import org.omidb.portal.profile.store.ProfileStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * What people say of themselves, once for every application. Each reads and changes their own, and
 * nobody else's, whatever their roles.
 */
@ApplicationScoped
@Transactional
public class Profiles {

  private final ProfileStore store;
  private final TrainingSettings validity;
  private final InstantSource clock;

  @Inject
  public Profiles(ProfileStore store, TrainingSettings validity, InstantSource clock) {
    this.store = store;
    this.validity = validity;
    this.clock = clock;
  }

  /**
   * The caller's own.
   *
   * @throws NotFoundException if nobody is signed in
   */
  public PersonProfile own(Caller caller) {
    var person = signedIn(caller);
    var said = store.said(person);
    var trainings = store.trainings(person);
    return new PersonProfile(
        said.stream().findFirst().map(ProfileChange.Said::details).orElse(PersonDetails.NONE),
        trainings,
        validity.months(),
        TrainingStanding.of(trainings, validity.months(), clock.instant()),
        Stream.concat(said.stream(), store.trainingChanges(person).stream())
            .sorted(comparing(ProfileChange::at).reversed())
            .toList());
  }

  /**
   * Whether somebody is trained in handling data now; for who decides on their access, which this
   * is not asked for.
   */
  public TrainingStanding standing(PersonId person) {
    return TrainingStanding.of(store.trainings(person), validity.months(), clock.instant());
  }

  /** Keeps what the caller says of themselves from now on; what they said before stays, too. */
  public Decision<ProfileChange> say(Caller caller, PersonDetails details) {
    var person = signedIn(caller);
    var problem = details.problem();
    if (problem.isPresent()) {
      return Decision.refuse(problem.get());
    }
    store.hold(person);
    if (own(caller).details().equals(details)) {
      return Decision.acceptAll(List.of());
    }
    var now = clock.instant();
    store.say(person, details, now);
    return Decision.accept(new ProfileChange.Said(details, now));
  }

  /** Writes down a training of the caller's; what is written down already is so once. */
  public Decision<ProfileChange> record(Caller caller, TrainingKind kind, LocalDate done) {
    var person = signedIn(caller);
    store.hold(person);
    var kept = store.trainings(person);
    if (TrainingRules.isKept(kind, done, kept)) {
      return Decision.acceptAll(List.of());
    }
    var now = clock.instant();
    var problem =
        TrainingRules.problem(done, kept, now.atZone(TrainingStanding.LONDON).toLocalDate());
    if (problem.isPresent()) {
      return Decision.refuse(problem.get());
    }
    var training = new Training(Uuid7.next(), kind, done, now);
    store.add(person, training);
    return Decision.accept(new ProfileChange.Recorded(training, now));
  }

  /** Takes back a training of the caller's, which the history of their profile still names. */
  public Decision<ProfileChange> remove(Caller caller, UUID id) {
    var person = signedIn(caller);
    store.hold(person);
    var training = store.trainings(person).stream().filter(it -> it.id().equals(id)).findFirst();
    if (training.isEmpty()) {
      return Decision.refuse(ProfileRefusal.REMOVED_ALREADY);
    }
    var now = clock.instant();
    store.remove(person, id, now);
    return Decision.accept(new ProfileChange.Removed(training.get(), now));
  }

  private static PersonId signedIn(Caller caller) {
    if (caller.equals(Caller.VISITOR)) {
      throw new NotFoundException("Profile");
    }
    return caller.id();
  }
}
