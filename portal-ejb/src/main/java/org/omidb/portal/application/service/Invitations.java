package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRelation.INVITED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InvitationStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Invitations to the detailed application: a single-use link of 256 random bits, kept hashed. */
@ApplicationScoped
@Retried
@Transactional
public class Invitations {

  /** The link works to the end of this many days after today, in London. */
  static final int DAYS = 30;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final InvitationStore invitations;
  private final Interests interests;
  private final FirstDraft firstDraft;
  private final ApplicationMails mails;
  private final InstantSource clock;

  @Inject
  public Invitations(
      ApplicationSteps steps,
      ApplicationStore rows,
      InvitationStore invitations,
      Interests interests,
      FirstDraft firstDraft,
      ApplicationMails mails,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.invitations = invitations;
    this.interests = interests;
    this.firstDraft = firstDraft;
    this.mails = mails;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected Invitations() {
    this(null, null, null, null, null, null, null);
  }

  /** Mails a new link; one that was mailed before is dead from now on. */
  public Decision<ApplicationEvent> invite(Caller caller, ApplicationId id) {
    var interest = interests.read(caller, id);
    var secret = newSecret();
    var expires = expiry(clock.instant());
    var token = Sha256.of(secret);
    var decision = steps.take(caller, id, new Invite(token, expires));
    if (decision instanceof Accepted) {
      invitations.add(token, id, expires);
      mails.invited(interest, secret, expires);
    }
    return decision;
  }

  /** What a link is worth now, without using it; the holder need not have signed in. */
  public InvitationLink look(String secret) {
    var token = Sha256.of(secret);
    return invitations
        .find(token)
        .map(id -> InvitationLink.of(steps.state(id), token, clock.instant()))
        .orElse(InvitationLink.UNKNOWN);
  }

  /**
   * Makes the person who holds the link the applicant. Nobody is signed in whose mail address the
   * sign-in service has not verified.
   */
  public Decision<ApplicationEvent> accept(Caller caller, String secret) {
    var token = Sha256.of(secret);
    var application = invitations.find(token);
    if (application.isEmpty()) {
      return Decision.refuse(INVITATION_UNKNOWN);
    }
    if (caller.id().equals(PersonId.VISITOR)) {
      return Decision.refuse(NOT_PERMITTED);
    }
    var id = application.get();
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
        .find(Sha256.of(secret))
        .filter(id ->
            steps.state(id) instanceof Application.Taken taken
                && taken.applicant().equals(caller.id()));
  }

  private static Instant expiry(Instant now) {
    return now.atZone(LONDON).toLocalDate().plusDays(DAYS + 1L).atStartOfDay(LONDON).toInstant();
  }

  private static String newSecret() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
