package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PERMITTED;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.TableAgainstRules;

class ReleasePermissionsTest {

  private static final Release BUILDING = Release.from(List.of(requestedBy(DANA)));
  private static final Release BUILT = BUILDING.evolve(built());
  private static final Release APPROVED = BUILT.evolve(approvedBy(DEV));

  private static final List<Release> STATES =
      List.of(
          new Release.NotRequested(),
          BUILDING,
          BUILDING.evolve(failed(BuildFailure.SOURCE_MISSING)),
          BUILT,
          APPROVED,
          APPROVED.evolve(publishingBegun()),
          APPROVED.evolve(publishingBegun()).evolve(published()),
          APPROVED.evolve(new ReleaseEvent.ReleaseRejected(RejectReason.DAMAGED)),
          APPROVED.evolve(published()).evolve(withdrawn()));

  private static final List<ReleaseCommand> COMMANDS =
      List.of(
          request(active(), Conditions.ALL_MET, DANA),
          new ReleaseCommand.ReportBuilt(FIRST, CONTENTS),
          new ReleaseCommand.ReportFailed(FIRST, BuildFailure.SOURCE_MISSING),
          new ReleaseCommand.BuildAgain(active(), SECOND, DANA),
          approve(DEV),
          publish(),
          checkedUnder(active(), Conditions.ALL_MET),
          new ReleaseCommand.Reject(RejectReason.DAMAGED),
          new ReleaseCommand.Withdraw(WithdrawReason.OPTED_OUT));

  @Test
  void the_table_lists_only_what_the_rules_may_accept() {
    TableAgainstRules.samplesAreWhole(Release.class, STATES, ReleaseCommand.class, COMMANDS);
    TableAgainstRules.everyRowIsPossible(
        ReleasePermissions.TABLE,
        STATES,
        COMMANDS,
        (state, command) -> ReleaseRules.decide(state, command, NOW));
  }

  @Test
  void the_permission_comes_before_the_rule() {
    var eve = new Caller(person(8), Set.of(Role.RESEARCHER, Role.LICENSING));
    TableAgainstRules.nobodyHearsARule(
        STATES,
        COMMANDS,
        (state, command) -> ReleasePermissions.decide(eve, false, state, command, NOW),
        Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_data_manager_who_gets_the_data_hears_no_rule_either() {
    var rita = new Caller(RITA, Set.of(Role.DATA_MANAGER));
    assertThat(ReleasePermissions.decide(rita, true, BUILDING, publish(), NOW))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_data_manager_works_and_only_the_portal_reports() {
    var dev = new Caller(DEV, Set.of(Role.DATA_MANAGER));
    assertThat(ReleasePermissions.decide(dev, false, BUILT, approve(DEV), NOW))
        .isInstanceOf(Decision.Accepted.class);
    var report = new ReleaseCommand.ReportBuilt(FIRST, CONTENTS);
    assertThat(ReleasePermissions.decide(Caller.PORTAL, false, BUILDING, report, NOW))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(ReleasePermissions.decide(dev, false, BUILDING, report, NOW))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }
}
