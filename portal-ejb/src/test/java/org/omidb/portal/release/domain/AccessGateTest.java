package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.domain.Conditions.ALL_MET;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.Access.Reason;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Uuid7;

class AccessGateTest {

  private static final Release PUBLISHED =
      Release.from(List.of(requestedBy(DANA), built(), approvedBy(DEV), published()));

  @Test
  void a_named_user_comes_in_while_the_agreement_is_active() {
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, ALL_MET, NOW))
        .isEqualTo(new Access.Open());
  }

  @Test
  void nobody_else_does_not_even_who_built_it() {
    assertThat(AccessGate.decide(active(), PUBLISHED, DANA, ALL_MET, NOW))
        .isEqualTo(closed(Reason.NOT_A_NAMED_USER));
  }

  @Test
  void the_end_of_the_agreement_closes_the_gate() {
    assertThat(AccessGate.decide(ended(), PUBLISHED, RITA, ALL_MET, NOW))
        .isEqualTo(closed(Reason.AGREEMENT_NOT_ACTIVE));
  }

  @Test
  void the_gate_closes_by_itself_at_the_instant_of_expiry() {
    var last = active().until().minusNanos(1);
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, ALL_MET, last))
        .isEqualTo(new Access.Open());
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, ALL_MET, active().until()))
        .isEqualTo(closed(Reason.AGREEMENT_EXPIRED));
  }

  @Test
  void the_gate_opens_no_earlier_than_the_agreement_begins() {
    var before = active().from().minus(Duration.ofSeconds(1));
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, ALL_MET, before))
        .isEqualTo(closed(Reason.AGREEMENT_NOT_BEGUN));
  }

  @Test
  void a_condition_opened_anew_closes_the_gate() {
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, ONE_OPEN, NOW))
        .isEqualTo(closed(Reason.CONDITION_NOT_MET));
  }

  @Test
  void the_gate_stays_closed_until_all_who_apply_have_accepted_the_terms() {
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, NOT_ACCEPTED, NOW))
        .isEqualTo(closed(Reason.TERMS_NOT_ACCEPTED));
    assertThat(
            AccessGate.decide(
                active(), PUBLISHED, RITA, new Conditions(1, 2, 3, Set.of(RITA)), NOW))
        .isEqualTo(closed(Reason.CONDITION_NOT_MET));
  }

  @Test
  void the_gate_stays_closed_until_all_who_are_named_for_data_have_joined() {
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, NOT_JOINED, NOW))
        .isEqualTo(closed(Reason.TEAM_NOT_JOINED));
  }

  @Test
  void who_has_not_accepted_has_nothing_though_nobody_has_asked_them() {
    var conditions = new Conditions(0, 0, 0, Set.of(RITA));
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, conditions, NOW))
        .isEqualTo(closed(Reason.OWN_TERMS_NOT_ACCEPTED));
    var another = new Conditions(0, 0, 0, Set.of(DANA));
    assertThat(AccessGate.decide(active(), PUBLISHED, RITA, another, NOW))
        .isEqualTo(new Access.Open());
  }

  @Test
  void what_is_approved_but_not_published_stays_closed() {
    var approved = Release.from(List.of(requestedBy(DANA), built(), approvedBy(DEV)));
    assertThat(AccessGate.decide(active(), approved, RITA, ALL_MET, NOW))
        .isEqualTo(closed(Reason.NOT_PUBLISHED));
  }

  @Test
  void a_withdrawn_release_is_closed_for_ever() {
    assertThat(AccessGate.decide(active(), PUBLISHED.evolve(withdrawn()), RITA, ALL_MET, NOW))
        .isEqualTo(closed(Reason.WITHDRAWN));
  }

  @Test
  void another_agreement_of_the_same_person_opens_nothing() {
    var other =
        new AgreementPermit(
            new AgreementId(Uuid7.next()),
            true,
            active().from(),
            active().until(),
            active().users());
    assertThat(AccessGate.decide(other, PUBLISHED, RITA, ALL_MET, NOW))
        .isEqualTo(closed(Reason.OTHER_AGREEMENT));
  }

  private static Access closed(Reason reason) {
    return new Access.Closed(reason);
  }
}
