package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;
import static org.omidb.portal.agreement.domain.AgreementRelation.INVITED;
import static org.omidb.portal.agreement.domain.AgreementRelation.PORTAL;
import static org.omidb.portal.agreement.domain.AgreementRelation.SIGNATORY;
import static org.omidb.portal.shared.domain.Role.CRH_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.shared.domain.Role.ROYAL_SURREY_SIGNATORY;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Who;

/** Who may do what with an agreement. */
public final class AgreementPermissions {

  private static final Set<Class<? extends Agreement>> BEFORE_ALL_HAVE_SIGNED =
      Set.of(Agreement.Drafting.class, Agreement.Signing.class);

  private static final Set<Class<? extends Agreement>> UNTIL_ITS_END =
      Set.of(Agreement.Drafting.class, Agreement.Signing.class, Agreement.Active.class);

  public static final PermissionTable<Agreement, AgreementCommand> TABLE =
      PermissionTable.of(
          AgreementCommand.class,
          List.of(
              row(AgreementCommand.DrawUp.class, in(Agreement.Unknown.class), LICENSING),
              row(AgreementCommand.Revise.class, BEFORE_ALL_HAVE_SIGNED, LICENSING),
              row(AgreementCommand.SendForSigning.class, in(Agreement.Drafting.class), LICENSING),
              row(AgreementCommand.InviteSignatory.class, BEFORE_ALL_HAVE_SIGNED, LICENSING),
              row(AgreementCommand.AcceptToSign.class, BEFORE_ALL_HAVE_SIGNED, INVITED),
              row(AgreementCommand.Sign.class, in(Agreement.Signing.class), SIGNATORY),
              row(AgreementCommand.DeclineToSign.class, in(Agreement.Signing.class), SIGNATORY),
              row(AgreementCommand.MarkConditionMet.class, UNTIL_ITS_END, LICENSING),
              row(AgreementCommand.End.class, UNTIL_ITS_END, LICENSING),
              row(AgreementCommand.Expire.class, in(Agreement.Active.class), PORTAL)));

  private AgreementPermissions() {}

  /** The rule's answer to those whom the table names; to everybody else, that they may not. */
  public static Decision<AgreementEvent> decide(
      Caller caller, Agreement agreement, AgreementCommand command, Instant now) {
    return TABLE.decide(
        who(caller, agreement, command),
        agreement,
        command,
        NOT_PERMITTED,
        () -> AgreementRules.decide(agreement, command, now));
  }

  /**
   * As whom somebody acts here: roles of the realm count for nothing with those who apply for the
   * data, alone or with others.
   *
   * @param applies whether the caller is of those who apply
   */
  public static Caller acting(Caller caller, boolean applies) {
    return applies ? new Caller(caller.id(), Set.of()) : caller;
  }

  /**
   * What the caller is to this agreement, for this command: a signatory is one of the party that
   * the command names, and only for themselves. The applicant's roles count for nothing: nobody
   * acts for the other side of their own agreement.
   */
  public static Set<Who> who(Caller caller, Agreement agreement, AgreementCommand command) {
    var relations = EnumSet.noneOf(AgreementRelation.class);
    if (caller.equals(Caller.PORTAL)) {
      relations.add(PORTAL);
    }
    if (command instanceof AgreementCommand.ForParty signing
        && signing.person().equals(caller.id())
        && maySignFor(signing.party(), caller, agreement)) {
      relations.add(SIGNATORY);
    }
    if (command instanceof AgreementCommand.AcceptToSign invitation
        && invitation.person().equals(caller.id())) {
      relations.add(INVITED);
    }
    return isApplicant(caller, agreement, command) ? Set.copyOf(relations) : caller.with(relations);
  }

  /** Two parties name their signatories by a role of the realm, the recipient by a link. */
  public static boolean maySignFor(Party party, Caller caller, Agreement agreement) {
    return switch (party) {
      case CRH -> caller.has(CRH_SIGNATORY) && !isApplicant(caller, agreement);
      case ROYAL_SURREY -> caller.has(ROYAL_SURREY_SIGNATORY) && !isApplicant(caller, agreement);
      case RECIPIENT ->
          switch (agreement) {
            case Agreement.Drafting it -> it.signatory().is(caller.id());
            case Agreement.Signing it -> it.signatory().is(caller.id());
            case Agreement.Active it -> caller.id().equals(it.signatures().get(Party.RECIPIENT));
            case Agreement.Ended it -> false;
            case Agreement.Unknown() -> false;
          };
    };
  }

  /** Whether the agreement is about the caller's own application. */
  public static boolean isApplicant(Caller caller, Agreement agreement) {
    return agreement instanceof Agreement.DrawnUpAgreement it
        && it.subject().applicant().equals(caller.id());
  }

  private static boolean isApplicant(Caller caller, Agreement agreement, AgreementCommand command) {
    return isApplicant(caller, agreement)
        || command instanceof AgreementCommand.DrawUp it
            && it.subject().applicant().equals(caller.id());
  }

  /** Whether a realm role alone makes somebody eligible for the command. */
  public static boolean byRole(Class<? extends AgreementCommand> command) {
    return TABLE.rows().stream()
        .filter(row -> row.command().equals(command))
        .anyMatch(row -> row.who().contains(LICENSING));
  }

  /**
   * Whether a command that the table offers makes sense now; for showing a button. Who has signed
   * for the recipient is not replaced.
   */
  public static boolean makesSense(Class<? extends AgreementCommand> command, Agreement agreement) {
    return !(command == AgreementCommand.InviteSignatory.class
        && agreement instanceof Agreement.Signing it
        && it.signatures().containsKey(Party.RECIPIENT));
  }

  private static Set<Class<? extends Agreement>> in(Class<? extends Agreement> state) {
    return Set.of(state);
  }

  private static Row<Agreement, AgreementCommand> row(
      Class<? extends AgreementCommand> command,
      Set<Class<? extends Agreement>> states,
      Who... who) {
    return new Row<>(command, states, Set.of(who));
  }
}
