package org.omidb.portal.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;
import static org.omidb.portal.agreement.domain.Party.RECIPIENT;
import static org.omidb.portal.shared.domain.Role.CRH_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.ROYAL_SURREY_SIGNATORY;

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
          new AgreementCommand.AcceptToSign(RUFUS, TOKEN),
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

  @Test
  void the_team_writes_and_the_applicants_own_role_counts_for_nothing() {
    var draft = given(drawnUp()).agreement();
    assertThat(asked(LENA, draft, new AgreementCommand.Revise(draft(NEW_TEXT)))).isTrue();
    assertThat(asked(RITA_OF_THE_TEAM, draft, new AgreementCommand.Revise(draft(NEW_TEXT))))
        .isFalse();
    var drawUp = new AgreementCommand.DrawUp(SUBJECT, draft(TEXT));
    assertThat(asked(LENA, new Agreement.Unknown(), drawUp)).isTrue();
    assertThat(asked(RITA_OF_THE_TEAM, new Agreement.Unknown(), drawUp)).isFalse();
  }

  @Test
  void a_signatory_signs_for_the_party_of_their_role_and_only_for_themselves() {
    var out = givenSigning().agreement();
    assertThat(asked(caller(COLIN, CRH_SIGNATORY), out, signing(Party.CRH, COLIN))).isTrue();
    assertThat(asked(caller(ROSA, ROYAL_SURREY_SIGNATORY), out, signing(Party.ROYAL_SURREY, ROSA)))
        .isTrue();
    assertThat(asked(caller(RUFUS), out, signing(Party.RECIPIENT, RUFUS))).isTrue();
    assertThat(asked(caller(COLIN, CRH_SIGNATORY), out, signing(Party.CRH, ROSA))).isFalse();
    assertThat(asked(caller(COLIN, CRH_SIGNATORY), out, signing(Party.ROYAL_SURREY, COLIN)))
        .isFalse();
    assertThat(asked(caller(ROSA, ROYAL_SURREY_SIGNATORY), out, signing(Party.CRH, ROSA)))
        .isFalse();
    assertThat(asked(caller(EVE, CRH_SIGNATORY), out, signing(Party.RECIPIENT, EVE))).isFalse();
  }

  @Test
  void the_applicant_signs_for_neither_of_the_other_parties() {
    var out = givenSigning().agreement();
    var rita = caller(RITA, CRH_SIGNATORY, ROYAL_SURREY_SIGNATORY);
    assertThat(AgreementPermissions.maySignFor(Party.CRH, rita, out)).isFalse();
    assertThat(AgreementPermissions.maySignFor(Party.ROYAL_SURREY, rita, out)).isFalse();
    assertThat(asked(rita, out, signing(Party.CRH, RITA))).isFalse();
  }

  @Test
  void who_redeemed_the_link_signs_for_the_recipient_until_the_end() {
    var rufus = caller(RUFUS);
    assertThat(STATES.stream().map(it -> AgreementPermissions.maySignFor(RECIPIENT, rufus, it)))
        .containsExactly(false, false, false, true, true, false);
    var drafting = given(drawnUp(), invited(), accepted(RUFUS)).agreement();
    assertThat(AgreementPermissions.maySignFor(RECIPIENT, rufus, drafting)).isTrue();
    assertThat(AgreementPermissions.maySignFor(RECIPIENT, caller(EVE), drafting)).isFalse();
    assertThat(AgreementPermissions.maySignFor(RECIPIENT, caller(EVE), givenActive().agreement()))
        .isFalse();
  }

  @Test
  void a_link_is_redeemed_by_its_holder_and_by_nobody_for_another() {
    var draft = given(drawnUp(), invited()).agreement();
    var accept = new AgreementCommand.AcceptToSign(RUFUS, TOKEN);
    assertThat(asked(caller(RUFUS), draft, accept)).isTrue();
    assertThat(asked(caller(EVE), draft, accept)).isFalse();
  }

  @Test
  void only_the_portal_notes_that_the_last_day_is_over() {
    var active = givenActive().agreement();
    assertThat(decided(Caller.PORTAL, active, new AgreementCommand.Expire(), OVER)).isTrue();
    assertThat(decided(LENA, active, new AgreementCommand.Expire(), OVER)).isFalse();
  }

  @Test
  void the_role_of_licensing_has_the_buttons_of_its_commands_and_of_no_signature() {
    assertThat(AgreementPermissions.byRole(AgreementCommand.Revise.class)).isTrue();
    assertThat(AgreementPermissions.byRole(AgreementCommand.Sign.class)).isFalse();
    assertThat(AgreementPermissions.byRole(AgreementCommand.Expire.class)).isFalse();
  }

  @Test
  void nobody_is_invited_in_place_of_one_who_has_signed() {
    var invite = AgreementCommand.InviteSignatory.class;
    var signed = givenSigning().and(signed(RECIPIENT, RUFUS)).agreement();
    assertThat(AgreementPermissions.makesSense(invite, signed)).isFalse();
    assertThat(AgreementPermissions.makesSense(AgreementCommand.Revise.class, signed)).isTrue();
    assertThat(AgreementPermissions.makesSense(invite, givenSigning().agreement())).isTrue();
    assertThat(AgreementPermissions.makesSense(invite, given(drawnUp()).agreement())).isTrue();
  }

  private static final Caller LENA = caller(EVE, Role.LICENSING);
  private static final Caller RITA_OF_THE_TEAM = caller(RITA, Role.LICENSING);

  private static Caller caller(PersonId person, Role... roles) {
    return new Caller(person, Set.of(roles));
  }

  private static boolean asked(Caller caller, Agreement agreement, AgreementCommand command) {
    return decided(caller, agreement, command, NOW);
  }

  private static boolean decided(
      Caller caller, Agreement agreement, AgreementCommand command, Instant now) {
    var decision = AgreementPermissions.decide(caller, agreement, command, now);
    assertThat(decision)
        .as("%s by %s", command, caller)
        .satisfiesAnyOf(
            it -> assertThat(it).isInstanceOf(Decision.Accepted.class),
            it -> assertThat(it).isEqualTo(Decision.refuse(NOT_PERMITTED)));
    return decision instanceof Decision.Accepted;
  }
}
