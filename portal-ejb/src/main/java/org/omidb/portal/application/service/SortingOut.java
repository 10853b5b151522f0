package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsDuplicate;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Reference;

/** Takes expressions of interest out of the inbox that need no answer, and puts them back. */
@ApplicationScoped
@Retried
@Transactional
public class SortingOut {

  /** So long what was marked as spam can be read and put back; then its words are erased. */
  public static final Duration SPAM_KEPT = Duration.ofDays(30);

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InterestStore interests;
  private final Interests reading;
  private final ApplicationErasure erasure;
  private final ApplicationMails mails;
  private final Event<SpamErased> erased;
  private final InstantSource clock;

  @Inject
  public SortingOut(
      ApplicationSteps steps,
      ApplicationStore rows,
      InterestStore interests,
      Interests reading,
      ApplicationErasure erasure,
      ApplicationMails mails,
      Event<SpamErased> erased,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.interests = interests;
    this.reading = reading;
    this.erasure = erasure;
    this.mails = mails;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Marks it as a duplicate, and tells the visitor.
   *
   * @param typed the reference of the other one
   * @throws NotFoundException if the caller may not read it
   */
  public Decision<ApplicationEvent> duplicate(Caller caller, ApplicationId id, String typed) {
    var interest = reading.read(caller, id);
    var reference = Reference.find(typed).filter(it -> it.kind() == Reference.Kind.OMI);
    if (reference.isEmpty()) {
      return Decision.refuse(ApplicationRefusal.ORIGINAL_UNKNOWN);
    }
    var other = rows.findFor(caller, reference.get()).map(ApplicationLine::id);
    hold(id, other);
    var state = other.map(steps::state).orElseGet(Application.Unknown::new);
    var decision = steps.take(caller, id, new MarkAsDuplicate(reference.get(), state));
    if (decision instanceof Accepted) {
      mails.duplicate(
          interest,
          other
              .flatMap(interests::find)
              .filter(it -> MailAddress.same(it.email(), interest.email()))
              .map(it -> reference.get().toString()));
    }
    return decision;
  }

  /** In one order, so that two who mark each as the other's duplicate wait for one another once. */
  private void hold(ApplicationId one, Optional<ApplicationId> other) {
    Stream.concat(Stream.of(one), other.stream())
        .map(ApplicationId::value)
        .sorted()
        .distinct()
        .map(ApplicationId::new)
        .forEach(steps::hold);
  }

  /**
   * Marks it as spam; nobody is told.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Decision<ApplicationEvent> spam(Caller caller, ApplicationId id) {
    reading.read(caller, id);
    return steps.take(caller, id, new MarkAsSpam());
  }

  /**
   * Has it wait for an answer again. A visitor who was told that it is a duplicate is told.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Decision<ApplicationEvent> putBack(Caller caller, ApplicationId id) {
    reading.read(caller, id);
    boolean told = steps.hold(id) instanceof Application.Duplicate;
    var decision = steps.take(caller, id, new PutBack(erasure.isEmptied(id)));
    if (told && decision instanceof Accepted) {
      mails.putBack(reading.read(caller, id));
    }
    return decision;
  }

  /**
   * What it is a duplicate of; empty if it is none, or the caller may not read the other one.
   *
   * @throws NotFoundException if the caller may not read it
   */
  public Optional<ApplicationLine> original(Caller caller, ApplicationId id) {
    reading.read(caller, id);
    return steps.state(id) instanceof Application.Duplicate it
        ? rows.findFor(caller, it.original())
        : Optional.empty();
  }

  /** What has been spam for so long that its words go. */
  List<ApplicationId> oldSpam() {
    return rows.readableIn(Stage.SPAM, clock.instant().minus(SPAM_KEPT));
  }

  /** Erases the words, unless somebody has put it back meanwhile. */
  void erase(ApplicationId id) {
    if (steps.hold(id) instanceof Application.Spam) {
      erasure.empty(id);
      erased.fire(new SpamErased(id));
    }
  }
}
