package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRelation.INVITED;
import static org.omidb.portal.application.domain.InvitationLink.FOR_ANOTHER;
import static org.omidb.portal.application.domain.InvitationLink.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InvitationStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.people.service.BoundLinks;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.LinkSecret;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Invitations to the detailed application: a single-use link of 256 random bits, kept hashed, for
 * an account with the address that it was mailed to.
 */
@ApplicationScoped
@Retried
@Transactional
public class Invitations {

  /** The link works to the end of this many days after today, in London. */
  static final int DAYS = 30;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InvitationStore invitations;
  private final Interests interests;
  private final FirstDraft firstDraft;
  private final ApplicationMails mails;
  private final BoundLinks bound;
  private final InstantSource clock;

  @Inject
  public Invitations(
      ApplicationSteps steps,
      ApplicationStore rows,
      InvitationStore invitations,
      Interests interests,
      FirstDraft firstDraft,
      ApplicationMails mails,
      BoundLinks bound,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.invitations = invitations;
    this.interests = interests;
    this.firstDraft = firstDraft;
    this.mails = mails;
    this.bound = bound;
    this.clock = clock;
  }

  /**
   * Mails a new link; one that was mailed before is dead from now on.
   *
   * @param address whose account can redeem it
   */
  public Decision<ApplicationEvent> invite(Caller caller, ApplicationId id, String address) {
    var interest = interests.read(caller, id);
    if (MailAddress.parse(address).isEmpty()) {
      return Decision.refuse(NOT_A_MAIL_ADDRESS);
    }
    var secret = LinkSecret.random();
    var expires = expiry(clock.instant());
    var token = secret.hash();
    var decision = steps.take(caller, id, new Invite(token, expires));
    if (decision instanceof Accepted) {
      invitations.add(token, id, expires, address);
      mails.invited(interest, address, secret, expires);
    }
    return decision;
  }

  /** What a link is worth now, without using it; the holder need not have signed in. */
  public InvitationLink look(Caller caller, String secret) {
    var token = LinkSecret.hash(secret);
    return invitations.find(token).map(link -> look(caller, token, link)).orElse(UNKNOWN);
  }

  private InvitationLink look(Caller caller, Sha256 token, InvitationStore.Link link) {
    return caller.id().equals(PersonId.VISITOR) || bound.isFor(caller.id(), link.address())
        ? InvitationLink.of(steps.state(link.application()), token, clock.instant())
        : FOR_ANOTHER;
  }

  /** Asks the team to send the link to the caller's own address; asked again, nothing happens. */
  public void askForOwn(Caller caller, String secret) {
    var token = LinkSecret.hash(secret);
    var link = invitations.find(token).orElseThrow(() -> new NotFoundException("Invitation"));
    if (look(caller, token, link) == FOR_ANOTHER) {
      var id = link.application();
      var reference = rows.find(id).orElseThrow().reference();
      bound.ask(caller.id(), token, reference, "/staff/interest?id=" + id);
    }
  }

  /** Makes the person who holds the link, and to whose address it was mailed, the applicant. */
  public Decision<ApplicationEvent> accept(Caller caller, String secret) {
    var token = LinkSecret.hash(secret);
    var link = invitations.find(token);
    if (link.isEmpty()) {
      return Decision.refuse(INVITATION_UNKNOWN);
    }
    if (caller.id().equals(PersonId.VISITOR)) {
      return Decision.refuse(NOT_PERMITTED);
    }
    if (!bound.isFor(caller.id(), link.get().address())) {
      return Decision.refuse(INVITATION_FOR_ANOTHER);
    }
    var id = link.get().application();
    var decision = steps.take(caller, id, new AcceptInvitation(caller.id(), token), INVITED);
    if (decision instanceof Accepted) {
      rows.relate(id, caller.id(), APPLICANT);
      firstDraft.write(caller, id);
    }
    return decision;
  }

  /** The application to which this link has led the caller, who may come by it again. */
  public Optional<ApplicationId> taken(Caller caller, String secret) {
    return invitations
        .find(LinkSecret.hash(secret))
        .map(InvitationStore.Link::application)
        .filter(id ->
            steps.state(id) instanceof Application.Taken taken
                && taken.applicant().equals(caller.id()));
  }

  private static Instant expiry(Instant now) {
    return now.atZone(LONDON).toLocalDate().plusDays(DAYS + 1L).atStartOfDay(LONDON).toInstant();
  }
}
