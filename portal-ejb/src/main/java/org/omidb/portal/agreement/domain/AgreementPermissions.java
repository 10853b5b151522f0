package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRelation.INVITED;
import static org.omidb.portal.agreement.domain.AgreementRelation.PORTAL;
import static org.omidb.portal.agreement.domain.AgreementRelation.SIGNATORY;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.List;
import java.util.Set;
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
              row(AgreementCommand.End.class, LICENSING),
              row(AgreementCommand.Expire.class, PORTAL)));

  private AgreementPermissions() {}

  private static Row<Agreement, AgreementCommand> row(
      Class<? extends AgreementCommand> command, Who... who) {
    return new Row<>(command, ANY, Set.of(who));
  }
}
