package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.Close;
import org.omidb.portal.application.domain.CloseReason;
import org.omidb.portal.application.domain.Expiry;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ExpiryStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.service.RefusedException;

/**
 * Ends what waits for somebody who does not come: drafts and invitations, after two warnings. An
 * application that the committee has sent back is a draft again, and ends like one; its revisions
 * stay.
 */
@ApplicationScoped
@Retried
@Transactional
public class Expiring {

  private static final int USUAL_DAYS_OF_A_DRAFT = 180;
  private static final int USUAL_DAYS_OF_AN_INVITATION = 30;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String DRAFT = "draft";
  private static final Set<Stage> WAITING = Set.of(Stage.INVITED, Stage.DRAFTING, Stage.CHANGING);

  private final ApplicationSteps steps;
  private final Drafts drafts;
  private final ExpiryStore store;
  private final ExpiryMails mails;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public Expiring(
      ApplicationSteps steps,
      Drafts drafts,
      ExpiryStore store,
      ExpiryMails mails,
      Settings settings,
      InstantSource clock) {
    this.steps = steps;
    this.drafts = drafts;
    this.store = store;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /** All applications that wait for their applicant. */
  public List<ApplicationId> waiting() {
    return store.in(WAITING);
  }

  /** Does what is due today for an application: nothing, a warning, or its end. */
  public void look(ApplicationId id) {
    switch (steps.hold(id)) {
      case Application.Drafting draft -> look(id, draft);
      case Application.Invited invited -> look(id, invited);
      case Application.Unknown other -> {}
      case Application.Interested other -> {}
      case Application.SortedOut other -> {}
      case Application.Submitted other -> {}
      case Application.UnderReview other -> {}
      case Application.Approved other -> {}
      case Application.UnderAgreement other -> {}
      case Application.Ended other -> {}
    }
  }

  /**
   * The day at whose end the caller's draft is deleted, once they have been warned of it.
   *
   * @throws org.omidb.portal.shared.domain.NotFoundException if the caller does not apply there
   */
  public Optional<LocalDate> end(Caller caller, ApplicationId id) {
    drafts.requireApplying(caller, id);
    return steps.state(id) instanceof Application.Drafting
        ? Optional.of(ofDraft(id)).filter(Expiry::isNear).map(Expiry::end)
        : Optional.empty();
  }

  /**
   * Keeps the caller's draft for as long again, though they have nothing to save.
   *
   * @throws org.omidb.portal.shared.domain.NotFoundException if the caller does not write it
   */
  public void keep(Caller caller, ApplicationId id) {
    drafts.requireWriter(caller, id);
    if (steps.hold(id) instanceof Application.Drafting) {
      store.keep(id, clock.instant());
    }
  }

  private void look(ApplicationId id, Application.Drafting draft) {
    var expiry = ofDraft(id);
    switch (expiry.due(today())) {
      case WAIT -> {}
      case WARN -> {
        store.warn(id, DRAFT, clock.instant());
        mails.draftEnds(id, draft.applicants(), store.touched(id), expiry.warnedOn(today()).end());
      }
      case END -> {
        close(id);
        mails.draftEnded(id, draft.applicants());
      }
    }
  }

  private void look(ApplicationId id, Application.Invited invited) {
    var about = invited.token().hex();
    var warned = days(store.warnings(id, about, Instant.EPOCH));
    var expiry =
        Expiry.ofInvitation(
            day(invited.expires().minusNanos(1)),
            days(Setting.EXPIRY_INVITATION_DAYS, USUAL_DAYS_OF_AN_INVITATION),
            warned);
    switch (expiry.due(today())) {
      case WAIT -> {}
      case WARN -> {
        store.warn(id, about, clock.instant());
        mails.invitationEnds(id, invited.token(), expiry.lastDay());
      }
      case END -> {
        close(id);
        mails.invitationEnded(id, invited.token());
      }
    }
  }

  private Expiry ofDraft(ApplicationId id) {
    var touched = store.touched(id);
    return Expiry.ofDraft(
        day(touched),
        days(Setting.EXPIRY_DRAFT_DAYS, USUAL_DAYS_OF_A_DRAFT),
        days(store.warnings(id, DRAFT, touched)));
  }

  private void close(ApplicationId id) {
    var decision = steps.take(Caller.PORTAL, id, new Close(CloseReason.NOT_TAKEN_UP));
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
  }

  private int days(Setting setting, int usual) {
    return settings.find(setting).map(Integer::parseInt).orElse(usual);
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static List<LocalDate> days(List<Instant> instants) {
    return instants.stream().map(Expiring::day).toList();
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(LONDON).toLocalDate();
  }
}
