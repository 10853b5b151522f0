package org.omidb.portal.worklist.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.Role;

/**
 * What the readers of the work list are told of who holds an application: the steps of {@link
 * WhoHolds} in the words of somebody who does not sit on its panel. Of a round of review they learn
 * that the committee has it, and the same whatever goes on in it.
 */
public final class OfficeSteps {

  private OfficeSteps() {}

  /** One for each step and holder. */
  public static List<OfficeStep> of(ProjectState it) {
    return WhoHolds.steps(it).stream().flatMap(step -> told(it, step)).distinct().toList();
  }

  private static Stream<OfficeStep> told(ProjectState it, OpenStep step) {
    return ofARound(step.step())
        ? Stream.of(
            new OfficeStep(
                NextStep.VOTE, OfficeHolder.COMMITTEE, it.since(), Optional.empty(), false))
        : holders(step)
            .map(holder ->
                new OfficeStep(step.step(), holder, step.since(), step.due(), step.lapses()));
  }

  /** Whether a step is taken within a round: who takes it would tell who has not said or voted. */
  private static boolean ofARound(NextStep step) {
    return switch (step) {
      case DECLARE_INTEREST, VOTE, EXTEND_PANEL, NAME_CHAIR, CLOSE_REVIEW -> true;
      case ANSWER_INTEREST, ACCEPT_INVITATION, COMPLETE_APPLICATION, CHANGE_APPLICATION -> false;
      case ANSWER_QUESTION, OPEN_REVIEW, ACCEPT_TERMS, BRING_TEAM -> false;
      case DRAW_UP_AGREEMENT, SEND_FOR_SIGNING, INVITE_SIGNATORY, SIGN, MEET_CONDITIONS -> false;
      case REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE, PUBLISH_RELEASE -> false;
      case DOWNLOAD_RELEASE, TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> false;
    };
  }

  /** A body is how outsiders speak of steps that stand here with their own holders. */
  private static Stream<OfficeHolder> holders(OpenStep step) {
    return switch (step.holder()) {
      case Holder.Persons(var people) when people.isEmpty() -> Stream.empty();
      case Holder.Persons(var people) -> Stream.of(outside(step.step(), OfficeHolder.APPLICANT));
      case Holder.Office(var roles, var without) -> offices(roles);
      case Holder.Guest() -> Stream.of(outside(step.step(), OfficeHolder.VISITOR));
      case Holder.Body(var whole) -> Stream.empty();
    };
  }

  private static OfficeHolder outside(NextStep step, OfficeHolder otherwise) {
    return step == NextStep.SIGN ? OfficeHolder.RECIPIENT : otherwise;
  }

  private static Stream<OfficeHolder> offices(Set<Role> roles) {
    return roles.stream().map(OfficeSteps::office).sorted();
  }

  private static OfficeHolder office(Role role) {
    return switch (role) {
      case LICENSING -> OfficeHolder.LICENSING;
      case COMMITTEE_CHAIR -> OfficeHolder.CHAIR;
      case CRH_SIGNATORY -> OfficeHolder.CRH;
      case ROYAL_SURREY_SIGNATORY -> OfficeHolder.ROYAL_SURREY;
      case DATA_MANAGER -> OfficeHolder.DATA_MANAGERS;
      case RESEARCHER, COMMITTEE_MEMBER, RECIPIENT_SIGNATORY, ADMINISTRATOR, AUDITOR ->
          throw new IllegalArgumentException(role + " holds no step by office");
    };
  }
}
