package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.ENDED;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOBODY_APPLIES_YET;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_CO_APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRefusal.OTHER_TERMS_SINCE;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.Application.Ended;
import org.omidb.portal.application.domain.Application.Interested;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.Application.Unknown;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;

/** Who accepts the terms of access, and how often they are reminded. */
public final class AccessTermsRules {

  /** After so many mails to one person nobody writes to them any more; pages still say it. */
  public static final int MOST_REMINDERS = 4;

  private static final int DAYS_BETWEEN = 7;

  private AccessTermsRules() {}

  /** Accepted a second time, nothing happens. */
  static Decision<ApplicationEvent> decide(Application it, AcceptTerms command) {
    return switch (it) {
      case Unknown unknown -> refuse(NOBODY_APPLIES_YET);
      case Interested interested -> refuse(NOBODY_APPLIES_YET);
      case Application.Invited invited -> refuse(NOBODY_APPLIES_YET);
      case Ended ended -> refuse(ENDED);
      case Taken taken when !taken.applicants().has(command.person()) -> refuse(NOT_A_CO_APPLICANT);
      case Taken taken when !command.current().hash().equals(command.shown()) ->
          refuse(OTHER_TERMS_SINCE);
      case Taken taken
          when Integer.valueOf(command.current().version())
              .equals(taken.applicants().accepted().get(command.person())) ->
          acceptAll(List.of());
      case Taken taken ->
          accept(new TermsAccepted(command.person(), command.current().version(), command.shown()));
    };
  }

  /**
   * Who keeps the data from leaving: all who apply and have accepted no version. A later version
   * binds those who accept it; it closes nothing behind those who have accepted the one before.
   */
  public static Set<PersonId> waiting(Applicants applicants) {
    var waiting = new HashSet<>(applicants.members().keySet());
    waiting.add(applicants.principal());
    waiting.removeAll(applicants.accepted().keySet());
    return Set.copyOf(waiting);
  }

  /**
   * Whether a step has made an application approved and accepted by all who apply, where it was not
   * both before: by the approval, by the last who accepts, and by the last who had not and goes.
   */
  public static boolean completed(Application before, Application after) {
    return complete(after) && !complete(before);
  }

  private static boolean complete(Application application) {
    return application instanceof Taken it
        && (it instanceof Application.Approved || it instanceof Application.UnderAgreement)
        && waiting(it.applicants()).isEmpty();
  }

  /**
   * Whether somebody who has not accepted is to be written to on this day.
   *
   * @param reminded the days on which they were, the first one first
   */
  public static boolean reminderDue(List<LocalDate> reminded, LocalDate today) {
    return reminded.isEmpty()
        || reminded.size() < MOST_REMINDERS
            && !today.isBefore(reminded.getLast().plusDays(DAYS_BETWEEN));
  }
}
