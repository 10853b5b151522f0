package org.omidb.portal.worklist.domain;

import static org.omidb.portal.shared.domain.Role.CRH_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.shared.domain.Role.ROYAL_SURREY_SIGNATORY;
import static org.omidb.portal.worklist.domain.NextStep.DRAW_UP_AGREEMENT;
import static org.omidb.portal.worklist.domain.NextStep.INVITE_SIGNATORY;
import static org.omidb.portal.worklist.domain.NextStep.MEET_CONDITIONS;
import static org.omidb.portal.worklist.domain.NextStep.SEND_FOR_SIGNING;
import static org.omidb.portal.worklist.domain.NextStep.SIGN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.MetCondition;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.shared.domain.PersonId;

/** Who holds an approved application, and what its agreement asks for. */
final class AgreementHolding {

  private AgreementHolding() {}

  /** What is asked until all three have signed. */
  static List<OpenStep> steps(ProjectState it, Application.Approved state) {
    var steps = new ArrayList<OpenStep>();
    var told = new HashSet<>(WhoHolds.applying(state));
    boolean living = false;
    for (var agreement : it.agreements()) {
      switch (agreement.state()) {
        case Agreement.Unknown() -> {}
        case Agreement.Drafting drafting -> {
          living = true;
          steps.add(
              step(
                  SEND_FOR_SIGNING,
                  Holder.office(LICENSING, WhoHolds.applying(state)),
                  agreement,
                  StepPage.AGREEMENT));
        }
        case Agreement.Signing signing -> {
          living = true;
          told.remove(signing.subject().applicant());
          steps.addAll(signing(agreement, signing, WhoHolds.applying(state)));
        }
        case Agreement.Active active -> living = true;
        case Agreement.Ended ended -> {}
      }
    }
    steps.add(drawnUp(it, state, living).watched(told, StepPage.TASKS));
    return steps;
  }

  /**
   * The drafts are the team's own: those who apply wait for the agreement, whether somebody writes
   * it already or not.
   */
  private static OpenStep drawnUp(ProjectState it, Application.Approved state, boolean living) {
    var holder =
        living
            ? new Holder.Body(Holder.Whole.TEAM)
            : Holder.office(LICENSING, WhoHolds.bound(it, state));
    return WhoHolds.own(it, DRAW_UP_AGREEMENT, holder, StepPage.DRAW_UP);
  }

  /** Each party that has not signed, by somebody who has not signed for another. */
  private static List<OpenStep> signing(
      ProjectState.Part<Agreement> agreement, Agreement.Signing signing, Set<PersonId> applying) {
    var steps = new ArrayList<OpenStep>();
    var without = new HashSet<>(applying);
    without.addAll(signing.signatures().values());
    for (var party : Party.values()) {
      if (!signing.signatures().containsKey(party)) {
        steps.add(
            switch (party) {
              case CRH -> sign(agreement, Holder.office(CRH_SIGNATORY, without));
              case ROYAL_SURREY -> sign(agreement, Holder.office(ROYAL_SURREY_SIGNATORY, without));
              case RECIPIENT -> recipient(agreement, signing);
            });
      }
    }
    var applicant = Set.of(signing.subject().applicant());
    var watched =
        steps.stream()
            .map(step ->
                step.watched(LICENSING, applying, StepPage.AGREEMENT)
                    .watched(applicant, StepPage.AGREEMENT));
    return Stream.concat(watched, inviting(agreement, signing, applying).stream()).toList();
  }

  /** Once a link has ended that nobody has used, and where nobody was invited who can sign. */
  private static Optional<OpenStep> inviting(
      ProjectState.Part<Agreement> agreement, Agreement.Signing signing, Set<PersonId> applying) {
    if (signing.signatures().containsKey(Party.RECIPIENT) || somebody(signing).isPresent()) {
      return Optional.empty();
    }
    var since = signing.signatory().link().map(Agreement.Link::expires).orElse(agreement.since());
    var office = Holder.office(LICENSING, applying);
    return Optional.of(
        OpenStep.of(INVITE_SIGNATORY, office, since, agreement.id(), StepPage.AGREEMENT));
  }

  private static OpenStep recipient(
      ProjectState.Part<Agreement> agreement, Agreement.Signing signing) {
    var somebody = somebody(signing);
    if (somebody.isPresent()) {
      return sign(agreement, new Holder.Persons(Set.of(somebody.get())));
    }
    var invited = sign(agreement, new Holder.Guest());
    return signing.signatory().link().map(link -> invited.due(link.expires())).orElse(invited);
  }

  /** Who signs for the recipient; nobody who has signed for another party. */
  private static Optional<PersonId> somebody(Agreement.Signing signing) {
    return signing
        .signatory()
        .person()
        .filter(person -> !signing.signatures().containsValue(person));
  }

  private static OpenStep sign(ProjectState.Part<Agreement> agreement, Holder holder) {
    return step(SIGN, holder, agreement, StepPage.AGREEMENT);
  }

  /** What the committee's conditions ask of the applicant, before anything is released. */
  static Optional<OpenStep> conditions(
      ProjectState it, ProjectState.Part<Agreement> agreement, Agreement.Active active) {
    var applicant = active.subject().applicant();
    return met(it, active)
        ? Optional.empty()
        : Optional.of(
            step(
                    MEET_CONDITIONS,
                    new Holder.Persons(Set.of(applicant)),
                    agreement,
                    StepPage.CONDITIONS)
                .watched(LICENSING, Set.of(applicant), StepPage.CONDITIONS));
  }

  /** Whether all are met that the letter states that approved the application. */
  static boolean met(ProjectState it, Agreement.Active active) {
    return it.imposed()
        .map(imposed ->
            IntStream.rangeClosed(1, imposed.count())
                .mapToObj(number -> new MetCondition(imposed.letter(), number))
                .allMatch(active.met()::contains))
        .orElse(true);
  }

  private static OpenStep step(
      NextStep step, Holder holder, ProjectState.Part<Agreement> agreement, StepPage page) {
    return OpenStep.of(step, holder, agreement.since(), agreement.id(), page);
  }
}
