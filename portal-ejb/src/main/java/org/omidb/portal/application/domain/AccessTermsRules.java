package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.ENDED;
import static org.omidb.portal.application.domain.ApplicationRefusal.MEMBER_NOT_WAITED_FOR;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOBODY_APPLIES_YET;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_APPROVED;
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
import org.omidb.portal.application.domain.ApplicationCommand.SayWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.MemberWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;

/** Who accepts the terms of access, whom the data wait for, and how often they are reminded. */
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
      case Application.SortedOut sorted -> refuse(NOBODY_APPLIES_YET);
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
   * Only of somebody who is waited for and has not joined: who has, accepts in person or is taken
   * off. Said a second time, nothing happens.
   */
  static Decision<ApplicationEvent> decide(Application it, SayWithoutAccess command) {
    return switch (it) {
      case Ended ended -> refuse(ENDED);
      case Application.Approved approved -> without(approved.applicants(), command);
      case Application.UnderAgreement agreed -> without(agreed.applicants(), command);
      case Unknown unknown -> refuse(NOT_APPROVED);
      case Interested interested -> refuse(NOT_APPROVED);
      case Application.SortedOut sorted -> refuse(NOT_APPROVED);
      case Application.Invited invited -> refuse(NOT_APPROVED);
      case Taken taken -> refuse(NOT_APPROVED);
    };
  }

  private static Decision<ApplicationEvent> without(
      Applicants applicants, SayWithoutAccess command) {
    if (applicants.withoutAccess().contains(command.row())) {
      return acceptAll(List.of());
    }
    int revision = command.facts().answers().map(TeamAnswers::revision).orElse(0);
    return DataTeam.of(applicants, command.facts()).missing().stream()
            .anyMatch(member -> new NamedRow(revision, member.row()).equals(command.row()))
        ? accept(new MemberWithoutAccess(command.row()))
        : refuse(MEMBER_NOT_WAITED_FOR);
  }

  /**
   * Who keeps the data from leaving: all who apply, will access data and have accepted no version.
   * A later version binds those who accept it; it closes nothing behind those who have accepted the
   * one before.
   */
  public static Set<PersonId> waiting(Applicants applicants, TeamFacts facts) {
    var waiting = new HashSet<>(DataTeam.of(applicants, facts).asked());
    waiting.removeAll(applicants.accepted().keySet());
    return Set.copyOf(waiting);
  }

  /**
   * All for whom the data wait: who has to accept the terms, and the principal applicant while
   * somebody who is named for data has not joined.
   */
  public static Set<Awaited> awaited(Applicants applicants, TeamFacts facts) {
    var all = new HashSet<Awaited>();
    for (var person : waiting(applicants, facts)) {
      all.add(new Awaited(person, ReminderReason.ACCEPT_TERMS));
    }
    if (!DataTeam.of(applicants, facts).missing().isEmpty()) {
      all.add(new Awaited(applicants.principal(), ReminderReason.BRING_TEAM));
    }
    return Set.copyOf(all);
  }

  /**
   * Whether a step has made an application approved and accepted by all who will access data, where
   * it was not both before: by the approval, by the last who accepts, by the last who had not and
   * goes, and by a word of the last who had not joined.
   *
   * @param facts as they are after it
   */
  public static boolean completed(Application before, Application after, TeamFacts facts) {
    return complete(after, facts) && !complete(before, facts);
  }

  private static boolean complete(Application application, TeamFacts facts) {
    return application instanceof Taken it
        && (it instanceof Application.Approved || it instanceof Application.UnderAgreement)
        && awaited(it.applicants(), facts).isEmpty();
  }

  /**
   * Whether somebody who is awaited is to be written to on this day.
   *
   * @param reminded the days on which they were of the same thing, the first one first
   */
  public static boolean reminderDue(List<LocalDate> reminded, LocalDate today) {
    return reminded.isEmpty()
        || reminded.size() < MOST_REMINDERS
            && !today.isBefore(reminded.getLast().plusDays(DAYS_BETWEEN));
  }
}
