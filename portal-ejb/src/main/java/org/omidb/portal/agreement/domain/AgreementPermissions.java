package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRelation.INVITED;
import static org.omidb.portal.agreement.domain.AgreementRelation.PORTAL;
import static org.omidb.portal.agreement.domain.AgreementRelation.SIGNATORY;
import static org.omidb.portal.shared.domain.Role.CRH_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.shared.domain.Role.ROYAL_SURREY_SIGNATORY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Who;

/** Who may do what with an agreement. */
public final class AgreementPermissions {

  private static final Set<Class<? extends Agreement>> ANY =
      Set.of(
          Agreement.Unknown.class,
          Agreement.Drafting.class,
          Agreement.Signing.class,
          Agreement.Active.class,
          Agreement.Ended.class);

  public static final PermissionTable<Agreement, AgreementCommand> TABLE =
      PermissionTable.of(
          AgreementCommand.class,
          List.of(
              row(AgreementCommand.DrawUp.class, LICENSING),
              row(AgreementCommand.Revise.class, LICENSING),
              row(AgreementCommand.SendForSigning.class, LICENSING),
              row(AgreementCommand.InviteSignatory.class, LICENSING),
              row(AgreementCommand.AcceptInvitation.class, INVITED),
              row(AgreementCommand.Sign.class, SIGNATORY),
              row(AgreementCommand.DeclineToSign.class, SIGNATORY),
              row(AgreementCommand.MarkConditionMet.class, LICENSING),
              row(AgreementCommand.End.class, LICENSING),
              row(AgreementCommand.Expire.class, PORTAL)));

  private AgreementPermissions() {}

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
    if (command instanceof AgreementCommand.AcceptInvitation invitation
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

  /** Whether the rules could say yes to such a command in this state; for showing a button. */
  public static boolean makesSense(Class<? extends AgreementCommand> command, Agreement agreement) {
    return switch (agreement) {
      case Agreement.Unknown() -> command == AgreementCommand.DrawUp.class;
      case Agreement.Drafting it -> command != AgreementCommand.DrawUp.class;
      case Agreement.Signing it ->
          command != AgreementCommand.DrawUp.class
              && command != AgreementCommand.SendForSigning.class
              && !(command == AgreementCommand.InviteSignatory.class
                  && it.signatures().containsKey(Party.RECIPIENT));
      case Agreement.Active it ->
          command == AgreementCommand.End.class
              || command == AgreementCommand.MarkConditionMet.class;
      case Agreement.Ended it -> false;
    };
  }

  private static Row<Agreement, AgreementCommand> row(
      Class<? extends AgreementCommand> command, Who... who) {
    return new Row<>(command, ANY, Set.of(who));
  }
}
