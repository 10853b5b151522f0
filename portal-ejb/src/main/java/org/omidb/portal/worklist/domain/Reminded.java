package org.omidb.portal.worklist.domain;

import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_TERMS;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.BRING_TEAM;
import static org.omidb.portal.worklist.domain.NextStep.BUILD_AGAIN;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.INVITE_SIGNATORY;
import static org.omidb.portal.worklist.domain.NextStep.MEET_CONDITIONS;
import static org.omidb.portal.worklist.domain.NextStep.NAME_CHAIR;
import static org.omidb.portal.worklist.domain.NextStep.PUBLISH_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.REQUEST_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.SEND_FOR_SIGNING;
import static org.omidb.portal.worklist.domain.NextStep.SIGN;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is reminded when somebody who waits reminds: those who hold the step, and where a body holds
 * it those of the body with whom it lies now.
 */
public final class Reminded {

  private static final Set<NextStep> OF_A_REVIEW =
      EnumSet.of(DECLARE_INTEREST, VOTE, EXTEND_PANEL, NAME_CHAIR, CLOSE_REVIEW);
  private static final Set<NextStep> OF_AN_AGREEMENT =
      EnumSet.of(SEND_FOR_SIGNING, INVITE_SIGNATORY, SIGN);
  private static final Set<NextStep> OF_A_RELEASE =
      EnumSet.of(REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE, PUBLISH_RELEASE);
  private static final Set<NextStep> OF_APPLICANTS =
      EnumSet.of(ACCEPT_TERMS, BRING_TEAM, MEET_CONDITIONS);

  private Reminded() {}

  /** Whether a line tells somebody that they wait for a step of which they can remind. */
  public static boolean possible(StepLine line) {
    return !line.yours() && possible(line.holder());
  }

  /**
   * Whether holders of this kind can be reminded: not somebody who has no account, to whom another
   * link can be sent.
   */
  public static boolean possible(String holder) {
    return !holder.equals(new Holder.Guest().kind());
  }

  /**
   * The open steps whose holders are reminded of a step for which somebody waits; none while the
   * portal itself is at work, or a guest has it.
   *
   * @param all that are open for the application
   * @param now what begins later, or can be done no more, is reminded of to nobody
   */
  public static List<OpenStep> steps(
      List<OpenStep> all, NextStep awaited, NudgeSide side, Instant now) {
    return all.stream()
        .filter(step -> step.step() == awaited && isWaitedFor(step, side))
        .flatMap(step -> behind(step, all))
        .filter(step -> step.holder().readers().isPresent() && isOpen(step, now))
        .distinct()
        .toList();
  }

  private static boolean isOpen(OpenStep step, Instant now) {
    return !step.since().isAfter(now)
        && (!step.lapses() || step.due().filter(end -> !end.isAfter(now)).isEmpty());
  }

  private static boolean isWaitedFor(OpenStep step, NudgeSide side) {
    return step.lines(step.subject()).stream()
        .anyMatch(line -> possible(line) && NudgeSide.of(line) == side);
  }

  private static Stream<OpenStep> behind(OpenStep step, List<OpenStep> all) {
    return switch (step.holder()) {
      case Holder.Persons people -> Stream.of(step);
      case Holder.Office office -> Stream.of(step);
      case Holder.Guest guest -> Stream.of();
      case Holder.Body(var whole) ->
          switch (whole) {
            case COMMITTEE -> among(all, OF_A_REVIEW);
            case TEAM ->
                among(all, step.step() == REQUEST_RELEASE ? OF_A_RELEASE : OF_AN_AGREEMENT);
            case APPLICANTS -> among(all, OF_APPLICANTS);
          };
    };
  }

  private static Stream<OpenStep> among(List<OpenStep> all, Set<NextStep> steps) {
    return all.stream().filter(step -> steps.contains(step.step()));
  }
}
