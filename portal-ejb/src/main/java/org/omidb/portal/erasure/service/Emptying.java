package org.omidb.portal.erasure.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.application.service.ApplicationErasure;
import org.omidb.portal.application.service.ClearLeftovers;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.Fate;
import org.omidb.portal.erasure.domain.Involved;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.people.service.People;
import org.omidb.portal.profile.service.ProfileErasure;
import org.omidb.portal.screening.service.ScreeningErasure;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.service.ThreadErasure;

/** Takes away what a plan says, all in one transaction; files follow by a job. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Emptying {

  private final ApplicationErasure applications;
  private final ThreadErasure threads;
  private final ScreeningErasure screenings;
  private final Selections selections;
  private final ParkedForms parked;
  private final Links links;
  private final Outbox outbox;
  private final ProfileErasure profiles;
  private final People people;
  private final Jobs jobs;
  private final Event<PersonErased> erased;

  @Inject
  public Emptying(
      ApplicationErasure applications,
      ThreadErasure threads,
      ScreeningErasure screenings,
      Selections selections,
      ParkedForms parked,
      Links links,
      Outbox outbox,
      ProfileErasure profiles,
      People people,
      Jobs jobs,
      Event<PersonErased> erased) {
    this.applications = applications;
    this.threads = threads;
    this.screenings = screenings;
    this.selections = selections;
    this.parked = parked;
    this.links = links;
    this.outbox = outbox;
    this.profiles = profiles;
    this.people = people;
    this.jobs = jobs;
    this.erased = erased;
  }

  void carryOut(ErasureRequest request, ErasurePlan plan) {
    for (var step : plan.steps()) {
      switch (step.fate()) {
        case Fate.Emptied(var before) -> {
          end(request, step.involved(), before);
          empty(step.involved().application());
        }
        case Fate.Left(boolean applies) -> leave(request, step.involved().application(), applies);
        case Fate.Kept it -> {}
      }
    }
    request.person().ifPresent(parked::removeAll);
    if (plan.profile()) {
      request.person().ifPresent(this::forget);
      forget(request.address());
    }
  }

  private void end(ErasureRequest request, Involved it, Fate.Before before) {
    switch (before) {
      case NOTHING -> {}
      case WITHDRAW -> applications.withdraw(request.person().orElseThrow(), it.application());
      case CLOSE -> applications.close(it.application());
    }
  }

  private void empty(ApplicationId application) {
    applications.empty(application);
    threads.empty(application);
    screenings.empty(application);
    links.forget(application.value());
    jobs.enqueue(ClearLeftovers.NAME, application.value());
  }

  private void leave(ErasureRequest request, ApplicationId application, boolean applies) {
    request
        .person()
        .ifPresent(person -> {
          threads.emptyOf(person, application);
          if (applications.begunFrom(request.address()).contains(application)) {
            threads.emptyOfVisitor(application);
          }
          applications.emptyOf(person, request.address(), application);
          if (applies) {
            applications.leave(person, application);
          }
        });
  }

  private void forget(PersonId person) {
    threads.emptyOf(person);
    applications.deleteAsides(person);
    selections.forgetNames(person);
    profiles.erase(person);
    erased.fire(new PersonErased(person));
    people.erase(person);
  }

  /** What still waits to be mailed there is wiped, but for what is written after this. */
  private void forget(String address) {
    applications.begunFrom(address).forEach(threads::emptyOfVisitor);
    applications.forget(address);
    links.forget(address);
    outbox.forget(address);
  }
}
