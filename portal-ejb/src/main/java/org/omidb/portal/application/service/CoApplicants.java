package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.link.domain.LinkPurpose.CO_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.Addressee;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.ChangeCoApplicantRole;
import org.omidb.portal.application.domain.ApplicationCommand.HandOver;
import org.omidb.portal.application.domain.ApplicationCommand.HandOverFor;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicantAgain;
import org.omidb.portal.application.domain.ApplicationCommand.LeaveApplication;
import org.omidb.portal.application.domain.ApplicationCommand.RemoveCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.UninvitedReason;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** Who applies together: people are invited by a link that is mailed, and join, change and go. */
@ApplicationScoped
@Retried
@Transactional
public class CoApplicants {
  private final Applications applications;
  private final ApplicationSteps steps;
  private final CoApplicantStore store;
  private final People people;
  private final Links links;
  private final CoApplicantMails mails;

  @Inject
  public CoApplicants(
      Applications applications,
      ApplicationSteps steps,
      CoApplicantStore store,
      People people,
      Links links,
      CoApplicantMails mails) {
    this.applications = applications;
    this.steps = steps;
    this.store = store;
    this.people = people;
    this.links = links;
    this.mails = mails;
  }

  /**
   * Mails somebody a link by which they can join.
   *
   * @param address whose account can redeem it
   * @throws NotFoundException if the caller may not read the application
   */
  public Decision<ApplicationEvent> invite(
      Caller caller, ApplicationId id, String address, CoApplicantRole role) {
    applications.read(caller, id);
    return links
        .prepare(CO_APPLICANT, id.value(), address)
        .map(link -> invite(caller, id, link, role))
        .orElseGet(() -> Decision.refuse(NOT_A_MAIL_ADDRESS));
  }

  private Decision<ApplicationEvent> invite(
      Caller caller, ApplicationId id, NewLink link, CoApplicantRole role) {
    var invitee = new InviteeId(Uuid7.next());
    var key = HashKey.random();
    var command =
        new InviteCoApplicant(
            invitee,
            role,
            key.hash(link.address()),
            addressee(id, link.address()),
            link.token(),
            link.expires());
    var decision = steps.take(caller, id, command);
    if (decision instanceof Accepted) {
      store.keep(id, invitee, link.address(), key);
      send(caller, id, link, role);
    }
    return decision;
  }

  private void send(Caller caller, ApplicationId id, NewLink link, CoApplicantRole role) {
    links.keep(link);
    mails.invited(caller, id, link, role);
  }

  private Addressee addressee(ApplicationId id, String address) {
    if (!(steps.hold(id) instanceof Application.Taken it)) {
      return Addressee.NEW;
    }
    var applicants = it.applicants();
    if (isOf(applicants.principal(), address)) {
      return Addressee.PRINCIPAL;
    }
    if (applicants.members().keySet().stream().anyMatch(member -> isOf(member, address))) {
      return Addressee.MEMBER;
    }
    var addresses = store.addresses(id);
    return applicants.invited().stream().anyMatch(each -> same(addresses, each, address))
        ? Addressee.INVITED
        : Addressee.NEW;
  }

  private static boolean same(
      Map<InviteeId, String> addresses, Applicants.Invitee invitee, String address) {
    return MailAddress.same(addresses.getOrDefault(invitee.id(), ""), address);
  }

  private boolean isOf(PersonId person, String address) {
    return people
        .find(person)
        .map(Person::email)
        .filter(email -> MailAddress.same(email, address))
        .isPresent();
  }

  /**
   * Mails a new link to somebody who is invited; one that was mailed before is dead from now on.
   *
   * @throws NotFoundException if the caller may not read the application, or nobody is invited so
   */
  public Decision<ApplicationEvent> inviteAgain(
      Caller caller, ApplicationId id, InviteeId invitee) {
    applications.read(caller, id);
    var guest = guest(id, invitee);
    var link =
        Optional.ofNullable(store.addresses(id).get(invitee))
            .flatMap(address -> links.prepare(CO_APPLICANT, id.value(), address));
    if (link.isEmpty()) {
      return Decision.refuse(NOT_A_MAIL_ADDRESS);
    }
    var command = new InviteCoApplicantAgain(invitee, link.get().token(), link.get().expires());
    var decision = steps.take(caller, id, command);
    if (decision instanceof Accepted) {
      send(caller, id, link.get(), guest.role());
    }
    return decision;
  }

  private Applicants.Invitee guest(ApplicationId id, InviteeId invitee) {
    return Optional.of(steps.hold(id))
        .filter(Application.Taken.class::isInstance)
        .flatMap(it -> ((Application.Taken) it).applicants().invitee(invitee))
        .orElseThrow(() -> new NotFoundException("Invitation"));
  }

  /** Takes an invitation back; where its links were mailed is forgotten. */
  public Decision<ApplicationEvent> uninvite(Caller caller, ApplicationId id, InviteeId invitee) {
    var address = Optional.ofNullable(store.addresses(id).get(invitee));
    var decision =
        applications.execute(
            caller, id, new UninviteCoApplicant(invitee, UninvitedReason.WITHDRAWN));
    if (decision instanceof Accepted) {
      address.ifPresent(it -> links.forget(id.value(), it));
    }
    return decision;
  }

  /** Lets somebody who has joined write from now on, or read alone. */
  public Decision<ApplicationEvent> changeRole(
      Caller caller, ApplicationId id, PersonId person, CoApplicantRole role) {
    return applications.execute(caller, id, new ChangeCoApplicantRole(person, role));
  }

  /** Takes somebody off who has joined. */
  public Decision<ApplicationEvent> remove(Caller caller, ApplicationId id, PersonId person) {
    return applications.execute(caller, id, new RemoveCoApplicant(person));
  }

  /** Makes a co-applicant the principal applicant in the caller's place, who goes on editing. */
  public Decision<ApplicationEvent> handOver(Caller caller, ApplicationId id, PersonId to) {
    return applications.execute(caller, id, new HandOver(to));
  }

  /**
   * Does so for a principal applicant who cannot.
   *
   * @param former who the page said is the principal applicant
   */
  public Decision<ApplicationEvent> handOver(
      Caller caller, ApplicationId id, PersonId former, PersonId to, HandOverReason reason) {
    return applications.applies(caller, id)
        ? Decision.refuse(NOT_PERMITTED)
        : applications.execute(caller, id, new HandOverFor(former, to, reason));
  }

  /** Takes the caller off. */
  public Decision<ApplicationEvent> leave(Caller caller, ApplicationId id) {
    return applications.execute(caller, id, new LeaveApplication(caller.id()));
  }
}
