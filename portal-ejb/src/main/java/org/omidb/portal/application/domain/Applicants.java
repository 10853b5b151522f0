package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantEvent;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRoleChanged;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantUninvited;
import org.omidb.portal.application.domain.ApplicationEvent.MemberWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Who applies together.
 *
 * @param principal who answers for the application: submits, withdraws, invites
 * @param members the co-applicants who have joined
 * @param invited who has been asked to join and has not answered
 * @param spent what has become of the links that do not work any more, by the hash of their secret
 * @param accepted which version of the terms of access each of them has accepted, if any
 * @param gone who has joined, and has left or was taken off
 * @param withoutAccess who is named for data in the answers and, as the principal applicant says,
 *     will not access any
 */
public record Applicants(
    PersonId principal,
    Map<PersonId, CoApplicantRole> members,
    List<Invitee> invited,
    Map<Sha256, Spent> spent,
    Map<PersonId, Integer> accepted,
    Set<PersonId> gone,
    Set<NamedRow> withoutAccess) {

  /** As many co-applicants as one application has, those included who are invited. */
  public static final int MOST = 20;

  /**
   * Somebody who is invited.
   *
   * @param id the same for each link that is mailed to them
   * @param address the hash of the address, under the key of its row
   * @param token the hash of the newest link's secret
   * @param expires the first instant at which that link no longer works
   */
  public record Invitee(
      InviteeId id, CoApplicantRole role, Sha256 address, Sha256 token, Instant expires) {}

  /** Why a link does not work any more. */
  public enum Spent {
    USED,
    /** A newer one was mailed. */
    REPLACED,
    WITHDRAWN,
    NOT_TAKEN_UP
  }

  public Applicants {
    members = Map.copyOf(members);
    invited = List.copyOf(invited);
    spent = Map.copyOf(spent);
    accepted = Map.copyOf(accepted);
    gone = Set.copyOf(gone);
    withoutAccess = Set.copyOf(withoutAccess);
  }

  /** Somebody who applies alone. */
  public static Applicants of(PersonId principal) {
    return new Applicants(principal, Map.of(), List.of(), Map.of(), Map.of(), Set.of(), Set.of());
  }

  Applicants after(CoApplicantEvent event) {
    return switch (event) {
      case CoApplicantInvited e -> without(e.invitee(), Spent.REPLACED).with(e);
      case CoApplicantUninvited e ->
          without(
              e.invitee(),
              switch (e.reason()) {
                case WITHDRAWN -> Spent.WITHDRAWN;
                case NOT_TAKEN_UP -> Spent.NOT_TAKEN_UP;
              });
      case CoApplicantJoined e -> without(e.invitee(), Spent.USED).with(e.person(), e.role());
      case CoApplicantRoleChanged e -> with(e.person(), e.role());
      case CoApplicantRemoved e -> without(e.person()).unbound(e.person());
      case CoApplicantLeft e -> without(e.person()).unbound(e.person());
      case PrincipalChanged e -> without(e.principal()).under(e.principal());
    };
  }

  /** After somebody has accepted the terms of access. */
  Applicants after(TermsAccepted event) {
    var all = new HashMap<>(accepted);
    all.put(event.person(), event.version());
    return new Applicants(principal, members, invited, spent, all, gone, withoutAccess);
  }

  /** After the principal applicant has said that somebody will not access data. */
  Applicants after(MemberWithoutAccess event) {
    var all = new HashSet<>(withoutAccess);
    all.add(event.row());
    return new Applicants(principal, members, invited, spent, accepted, gone, all);
  }

  /** Whether the person applies here, in whichever role. */
  public boolean has(PersonId person) {
    return principal.equals(person) || members.containsKey(person);
  }

  /** How many there are beside the principal applicant. */
  public int size() {
    return members.size() + invited.size();
  }

  /** Who was invited by a link that is still the newest one. */
  public Optional<Invitee> invitee(Sha256 token) {
    return invited.stream().filter(each -> each.token().equals(token)).findFirst();
  }

  public Optional<Invitee> invitee(InviteeId id) {
    return invited.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private Applicants with(CoApplicantInvited event) {
    var all = new ArrayList<>(invited);
    all.add(
        new Invitee(
            event.invitee(), event.role(), event.address(), event.token(), event.expires()));
    return new Applicants(principal, members, all, spent, accepted, gone, withoutAccess);
  }

  /** Whoever hands over goes on editing. */
  private Applicants under(PersonId next) {
    return new Applicants(next, members, invited, spent, accepted, gone, withoutAccess)
        .with(principal, CoApplicantRole.EDIT);
  }

  private Applicants with(PersonId person, CoApplicantRole role) {
    var all = new HashMap<>(members);
    all.put(person, role);
    var away = new HashSet<>(gone);
    away.remove(person);
    return new Applicants(principal, all, invited, spent, accepted, away, withoutAccess);
  }

  private Applicants without(PersonId person) {
    var all = new HashMap<>(members);
    all.remove(person);
    return new Applicants(principal, all, invited, spent, accepted, gone, withoutAccess);
  }

  /** Who comes back accepts anew. */
  private Applicants unbound(PersonId person) {
    var all = new HashMap<>(accepted);
    all.remove(person);
    var away = new HashSet<>(gone);
    away.add(person);
    return new Applicants(principal, members, invited, spent, all, away, withoutAccess);
  }

  private Applicants without(InviteeId invitee, Spent why) {
    var left = invited.stream().filter(each -> !each.id().equals(invitee)).toList();
    var links = new HashMap<>(spent);
    invitee(invitee).ifPresent(gone -> links.put(gone.token(), why));
    return new Applicants(principal, members, left, links, accepted, gone, withoutAccess);
  }
}
