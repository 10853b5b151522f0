package org.omidb.portal.application.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who applies together, as a reader may know of it.
 *
 * @param applies whether the reader is one of them
 * @param invited who is invited; nobody for readers who are not told
 * @param may what the reader can ask for
 */
public record ApplicantsView(
    NamedApplicant principal,
    List<CoApplicant> members,
    boolean applies,
    List<Guest> invited,
    Set<Class<? extends ApplicationCommand>> may) {

  /** Somebody who has joined. */
  public record CoApplicant(NamedApplicant who, CoApplicantRole role) {}

  /**
   * Somebody whose invitation is open.
   *
   * @param address empty once it was erased
   * @param lastDay the last day on which their link works
   */
  public record Guest(
      InviteeId id, String address, CoApplicantRole role, LocalDate lastDay, boolean works) {}

  public ApplicantsView {
    members = List.copyOf(members);
    invited = List.copyOf(invited);
    may = Set.copyOf(may);
  }

  /** Whether the reader can ask for this now. */
  public boolean may(Class<? extends ApplicationCommand> command) {
    return may.contains(command);
  }
}
