package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRelation.INVITED;
import static org.omidb.portal.application.domain.InvitationLink.FOR_ANOTHER;
import static org.omidb.portal.application.domain.InvitationLink.UNKNOWN;
import static org.omidb.portal.link.domain.LinkPurpose.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.SignInFirst;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;

/** Invitations to the detailed application, by a link that is mailed. */
@ApplicationScoped
@Retried
@Transactional
public class Invitations {

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final Links links;
  private final Interests interests;
  private final FirstDraft firstDraft;
  private final ApplicationMails mails;
  private final InstantSource clock;

  @Inject
  public Invitations(
      ApplicationSteps steps,
      ApplicationStore rows,
      Links links,
      Interests interests,
      FirstDraft firstDraft,
      ApplicationMails mails,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.links = links;
    this.interests = interests;
    this.firstDraft = firstDraft;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * Mails a new link; one that was mailed before is dead from now on.
   *
   * @param address whose account can redeem it
   */
  public Decision<ApplicationEvent> invite(Caller caller, ApplicationId id, String address) {
    var interest = interests.read(caller, id);
    return links
        .prepare(APPLICANT, id.value(), address)
        .map(link -> invite(caller, interest, link))
        .orElseGet(() -> Decision.refuse(NOT_A_MAIL_ADDRESS));
  }

  private Decision<ApplicationEvent> invite(Caller caller, Interest interest, NewLink link) {
    var decision = steps.take(caller, interest.id(), new Invite(link.token(), link.expires()));
    if (decision instanceof Accepted) {
      links.keep(link);
      mails.invited(interest, link);
    }
    return decision;
  }

  /** What a link is worth now, without using it; the holder need not have signed in. */
  public InvitationLink look(Caller caller, String secret) {
    return switch (links.look(APPLICANT, caller, secret)) {
      case Unknown() -> UNKNOWN;
      case ForAnother(var link) -> link.isForgotten() ? ended(link) : FOR_ANOTHER;
      case SignInFirst(var link) -> worth(link);
      case Theirs(var link) -> worth(link);
    };
  }

  /** Its address goes with it, and then whoever holds it may hear that it has ended. */
  private InvitationLink ended(MailedLink link) {
    var worth = worth(link);
    return worth == InvitationLink.OPEN ? FOR_ANOTHER : worth;
  }

  private InvitationLink worth(MailedLink link) {
    return InvitationLink.of(steps.state(application(link)), link.token(), clock.instant());
  }

  /** Asks the team to send the link to the caller's own address; asked again, nothing happens. */
  public void askForOwn(Caller caller, String secret) {
    links.askForOwn(
        APPLICANT,
        caller,
        secret,
        id -> rows.find(new ApplicationId(id)).orElseThrow().reference());
  }

  /** Makes the person who holds the link, and to whose address it was mailed, the applicant. */
  public Decision<ApplicationEvent> accept(Caller caller, String secret) {
    return switch (links.look(APPLICANT, caller, secret)) {
      case Unknown() -> Decision.refuse(INVITATION_UNKNOWN);
      case ForAnother(var link) ->
          link.isForgotten() && worth(link) != InvitationLink.OPEN
              ? accept(caller, link) // which says why it is of no use
              : Decision.refuse(INVITATION_FOR_ANOTHER);
      case SignInFirst it -> Decision.refuse(NOT_PERMITTED);
      case Theirs(var link) -> accept(caller, link);
    };
  }

  private Decision<ApplicationEvent> accept(Caller caller, MailedLink link) {
    var id = application(link);
    var form = firstDraft.form();
    var command = new AcceptInvitation(caller.id(), link.token(), form.version());
    var decision = steps.take(caller, id, command, INVITED);
    if (decision instanceof Accepted) {
      rows.relate(id, caller.id(), ApplicationRelation.APPLICANT);
      firstDraft.write(caller, id, form);
    }
    return decision;
  }

  /**
   * The applications to which the caller was invited at their own address, and whose link, which
   * only their mails have, still works.
   */
  public List<ApplicationLine> waiting(Caller caller) {
    return links.mailedTo(APPLICANT, caller).stream()
        .filter(link -> worth(link) == InvitationLink.OPEN)
        .flatMap(link -> rows.find(application(link)).stream())
        .toList();
  }

  /**
   * The application to which this link has led the caller, who may come by it again, also when
   * their address has become another since.
   */
  public Optional<ApplicationId> taken(Caller caller, String secret) {
    return switch (links.look(APPLICANT, caller, secret)) {
      case Unknown() -> Optional.empty();
      case SignInFirst it -> Optional.empty();
      case ForAnother(var link) -> taken(caller, link);
      case Theirs(var link) -> taken(caller, link);
    };
  }

  private Optional<ApplicationId> taken(Caller caller, MailedLink link) {
    return Optional.of(application(link))
        .filter(id ->
            steps.state(id) instanceof Application.Taken taken
                && taken.applicant().equals(caller.id()));
  }

  private static ApplicationId application(MailedLink link) {
    return new ApplicationId(link.subject());
  }
}
