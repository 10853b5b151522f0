package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.TableAgainstRules;

class AgreementPermissionsTest {

  private static final Instant OVER = TERM.ends();

  private static final List<Agreement> STATES =
      List.of(
          new Agreement.Unknown(),
          given(drawnUp(), invited()).agreement(),
          given(drawnUp(), invited(), new AgreementEvent.SentForSigning()).agreement(),
          givenSigning().agreement(),
          givenActive().agreement(),
          givenActive().and(new AgreementEvent.Expired()).agreement());

  private static final List<AgreementCommand> COMMANDS =
      List.of(
          new AgreementCommand.DrawUp(SUBJECT, draft(TEXT)),
          new AgreementCommand.Revise(draft(NEW_TEXT)),
          new AgreementCommand.SendForSigning(TEXT),
          new AgreementCommand.InviteSignatory(WORDS, LATER),
          new AgreementCommand.AcceptInvitation(RUFUS, TOKEN),
          signing(Party.CRH, COLIN),
          new AgreementCommand.DeclineToSign(Party.CRH, COLIN, TEXT, WORDS),
          mark(LETTER, 1),
          new AgreementCommand.End(EndReason.OTHER, WORDS),
          new AgreementCommand.Expire());

  @Test
  void the_table_lists_only_what_the_rules_may_accept() {
    TableAgainstRules.samplesAreWhole(Agreement.class, STATES, AgreementCommand.class, COMMANDS);
    TableAgainstRules.everyRowIsPossible(
        AgreementPermissions.TABLE,
        STATES,
        COMMANDS,
        (state, command) ->
            AgreementRules.decide(
                state, command, command instanceof AgreementCommand.Expire ? OVER : NOW));
  }

  @Test
  void the_permission_comes_before_the_rule() {
    var eve = new Caller(new PersonId(EVE.value()), Set.of(Role.RESEARCHER));
    TableAgainstRules.nobodyHearsARule(
        STATES,
        COMMANDS,
        (state, command) -> AgreementPermissions.decide(eve, state, command, NOW),
        Decision.refuse(NOT_PERMITTED));
  }
}
