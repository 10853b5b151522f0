package org.omidb.portal.worklist.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_CHAIR;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_INVITATION;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_TERMS;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_QUESTION;
import static org.omidb.portal.worklist.domain.NextStep.BRING_TEAM;
import static org.omidb.portal.worklist.domain.NextStep.CHANGE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.COMPLETE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.AccessTermsRules;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Awaited;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.ReminderReason;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.domain.Conversation;

/**
 * Who holds an application: its open steps, none or many, from how its streams stand. This is the
 * one place that says so. Rows are its copy, and homes read them.
 */
public final class WhoHolds {

  /** To be raised with each change of what the steps are: every copy is written anew then. */
  public static final int VERSION = 4;

  private WhoHolds() {}

  /** The steps that are open. */
  public static List<OpenStep> steps(ProjectState it) {
    return switch (it.application()) {
      case Application.Unknown state -> List.of();
      case Application.Interested state -> with(asked(it), interest(it));
      case Application.SortedOut state -> List.of();
      case Application.Invited state -> with(asked(it), invitation(it, state));
      case Application.Drafting state -> with(questions(it, state), draft(it, state));
      case Application.Submitted state -> with(questions(it, state), panel(it, state));
      case Application.UnderReview state ->
          all(List.of(questions(it, state), ReviewHolding.steps(it, state)));
      case Application.Approved state ->
          all(List.of(questions(it, state), terms(it, state), AgreementHolding.steps(it, state)));
      case Application.UnderAgreement state ->
          all(List.of(questions(it, state), terms(it, state), ReleaseHolding.steps(it, state)));
      case Application.Ended state -> List.of();
    };
  }

  /** Why there is no step; empty where there is one. */
  public static Optional<NobodyBecause> nobody(ProjectState it) {
    return switch (it.application()) {
      case Application.Unknown state -> Optional.of(NobodyBecause.NOT_BEGUN);
      case Application.Ended state -> Optional.of(NobodyBecause.ENDED);
      case Application.SortedOut state -> Optional.of(NobodyBecause.SORTED_OUT);
      case Application.UnderAgreement state when steps(it).isEmpty() ->
          Optional.of(NobodyBecause.DELIVERED);
      case Application.Interested state -> Optional.empty();
      case Application.Invited state -> Optional.empty();
      case Application.Taken state -> Optional.empty();
    };
  }

  /** What rows keep of it. */
  public static List<StepLine> lines(ProjectState it) {
    return steps(it).stream()
        .flatMap(step -> step.lines(it.id().value()).stream())
        .distinct()
        .toList();
  }

  private static OpenStep interest(ProjectState it) {
    return own(it, ANSWER_INTEREST, Holder.office(LICENSING, Set.of()), StepPage.INTEREST);
  }

  private static OpenStep invitation(ProjectState it, Application.Invited state) {
    return own(it, ACCEPT_INVITATION, new Holder.Guest(), StepPage.INTEREST)
        .due(state.expires())
        .watched(LICENSING, Set.of(), StepPage.INTEREST);
  }

  private static OpenStep draft(ProjectState it, Application.Drafting state) {
    var writing = writing(state.applicants());
    var reading = without(applying(state), writing);
    var writers = new Holder.Persons(writing);
    return state.last().isEmpty()
        ? own(it, COMPLETE_APPLICATION, writers, StepPage.TASKS).watched(reading, StepPage.TASKS)
        : own(it, CHANGE_APPLICATION, writers, StepPage.TASKS)
            .watched(reading, StepPage.TASKS)
            .watched(LICENSING, bound(it, state), StepPage.READ);
  }

  private static OpenStep panel(ProjectState it, Application.Submitted state) {
    var office = new Holder.Office(Set.of(LICENSING, COMMITTEE_CHAIR), bound(it, state));
    return own(it, OPEN_REVIEW, office, StepPage.PANEL).watched(applying(state), StepPage.TASKS);
  }

  /**
   * Each accepts for themselves, and the data wait for all who will access them; for those who are
   * named and have not joined the principal applicant has something to do.
   */
  private static List<OpenStep> terms(ProjectState it, Application.Taken state) {
    return AccessTermsRules.awaited(state.applicants(), it.team()).stream()
        .collect(
            groupingBy(
                Awaited::reason, TreeMap::new, mapping(Awaited::person, toUnmodifiableSet())))
        .entrySet()
        .stream()
        .map(some -> terms(it, some.getKey(), new Holder.Persons(some.getValue())))
        .toList();
  }

  private static OpenStep terms(ProjectState it, ReminderReason reason, Holder holder) {
    return switch (reason) {
      case ACCEPT_TERMS -> own(it, ACCEPT_TERMS, holder, StepPage.TERMS);
      case BRING_TEAM -> own(it, BRING_TEAM, holder, StepPage.MISSING);
    };
  }

  /** Of several that wait for one side, the one that has waited longest. */
  private static List<OpenStep> questions(ProjectState it, Application.Taken state) {
    var writers = without(writing(state.applicants()), it.conflicted());
    var steps = new ArrayList<OpenStep>();
    asked(it, false)
        .map(since -> question(it, since, new Holder.Persons(writers)))
        .ifPresent(steps::add);
    asked(it, true)
        .map(since -> question(it, since, Holder.office(LICENSING, bound(it, state))))
        .ifPresent(steps::add);
    return steps;
  }

  private static Optional<Instant> asked(ProjectState it, boolean ofTheTeam) {
    return it.questions().stream()
        .filter(question ->
            switch (question.state()) {
              case Conversation.NotOpened none -> false;
              case Conversation.Resolved resolved -> false;
              case Conversation.Open open ->
                  ofTheTeam
                      ? open.last().applies()
                      : !open.last().applies() && !open.opener().applies();
            })
        .map(ProjectState.Part::since)
        .findFirst();
  }

  /** The same of a visitor, who has a link and no account. */
  private static List<OpenStep> asked(ProjectState it) {
    return Stream.concat(
            asked(it, false)
                .map(since ->
                    question(it, since, new Holder.Guest())
                        .watched(LICENSING, Set.of(), StepPage.QUESTIONS))
                .stream(),
            asked(it, true)
                .map(since -> question(it, since, Holder.office(LICENSING, Set.of())))
                .stream())
        .toList();
  }

  private static OpenStep question(ProjectState it, Instant since, Holder holder) {
    return OpenStep.of(ANSWER_QUESTION, holder, since, it.id().value(), StepPage.QUESTIONS);
  }

  /** A step of the application itself, since it is in its stage. */
  static OpenStep own(ProjectState it, NextStep step, Holder holder, StepPage page) {
    return OpenStep.of(step, holder, it.since(), it.id().value(), page);
  }

  /** All who apply. */
  static Set<PersonId> applying(Application.Taken state) {
    var all = new HashSet<>(state.applicants().members().keySet());
    all.add(state.applicant());
    return Set.copyOf(all);
  }

  /**
   * Whose offices count for nothing here: who applies, and who has said that they have an interest.
   */
  static Set<PersonId> bound(ProjectState it, Application.Taken state) {
    return Stream.concat(applying(state).stream(), it.conflicted().stream())
        .collect(toUnmodifiableSet());
  }

  static Set<PersonId> without(Set<PersonId> some, Set<PersonId> others) {
    return some.stream().filter(one -> !others.contains(one)).collect(toUnmodifiableSet());
  }

  private static Set<PersonId> writing(Applicants applicants) {
    return Stream.concat(
            Stream.of(applicants.principal()),
            applicants.members().entrySet().stream()
                .filter(member -> member.getValue() == CoApplicantRole.EDIT)
                .map(Map.Entry::getKey))
        .collect(toUnmodifiableSet());
  }

  private static List<OpenStep> with(List<OpenStep> steps, OpenStep step) {
    return all(List.of(steps, List.of(step)));
  }

  private static List<OpenStep> all(List<List<OpenStep>> steps) {
    return steps.stream().flatMap(List::stream).toList();
  }
}
