package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.Applicants.Invitee;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.Expiry;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.UninvitedReason;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.application.store.ExpiryStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkTerm;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.service.RefusedException;

/**
 * Ends invitations to join an application that nobody takes up, as those to apply end: after two
 * reminders, and some days in which the principal applicant can still send another link. Then the
 * address is deleted, and the principal applicant is told.
 */
@ApplicationScoped
@Retried
@Transactional
public class ExpiringGuests {

  private static final int USUAL_DAYS = 30;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Set<Stage> INVITING =
      EnumSet.of(
          Stage.DRAFTING,
          Stage.CHANGING,
          Stage.SUBMITTED,
          Stage.UNDER_REVIEW,
          Stage.APPROVED,
          Stage.UNDER_AGREEMENT);

  private final ApplicationSteps steps;
  private final ExpiryStore store;
  private final CoApplicantStore guests;
  private final Links links;
  private final CoApplicantMails mails;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public ExpiringGuests(
      ApplicationSteps steps,
      ExpiryStore store,
      CoApplicantStore guests,
      Links links,
      CoApplicantMails mails,
      Settings settings,
      InstantSource clock) {
    this.steps = steps;
    this.store = store;
    this.guests = guests;
    this.links = links;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /** The applications that somebody may be invited to. */
  public List<ApplicationId> inviting() {
    return store.in(INVITING);
  }

  /** Does what is due today for each who is invited: nothing, a reminder, or the end. */
  public void look(ApplicationId id) {
    if (steps.hold(id) instanceof Application.Taken it) {
      it.applicants().invited().forEach(guest -> look(id, guest));
    }
  }

  private void look(ApplicationId id, Invitee guest) {
    var about = guest.token().hex();
    var warned =
        store.warnings(id, about, Instant.EPOCH).stream().map(ExpiringGuests::day).toList();
    var expiry = Expiry.ofInvitation(LinkTerm.lastDay(guest.expires()), days(), warned);
    switch (expiry.due(day(clock.instant()))) {
      case WAIT -> {}
      case WARN -> {
        store.warn(id, about, clock.instant());
        mails.ends(id, guest, expiry.lastDay());
      }
      case END -> end(id, guest);
    }
  }

  private void end(ApplicationId id, Invitee guest) {
    var decision =
        steps.take(
            Caller.PORTAL, id, new UninviteCoApplicant(guest.id(), UninvitedReason.NOT_TAKEN_UP));
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    Optional.ofNullable(guests.addresses(id).get(guest.id()))
        .ifPresent(address -> links.forget(id.value(), address));
    guests.forget(guest.id());
  }

  private int days() {
    return settings.find(Setting.EXPIRY_INVITATION_DAYS).map(Integer::parseInt).orElse(USUAL_DAYS);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(LONDON).toLocalDate();
  }
}
