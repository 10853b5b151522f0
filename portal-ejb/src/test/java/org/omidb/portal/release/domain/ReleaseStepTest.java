package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.domain.Conditions.ALL_MET;
import static org.omidb.portal.release.domain.ReleaseRefusal.AGREEMENT_NOT_ACTIVE;
import static org.omidb.portal.release.domain.ReleaseRefusal.BUILT_BY_YOURSELF;
import static org.omidb.portal.release.domain.ReleaseRefusal.CONDITIONS_OPEN;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PERMITTED;
import static org.omidb.portal.release.domain.ReleaseScenario.*;
import static org.omidb.portal.release.domain.ReleaseStep.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** A button is there for those, and then only, whose click would be taken. */
class ReleaseStepTest {

  private static final Given BUILT = given(requestedBy(DANA), built());
  private static final Given APPROVED = BUILT.and(approvedBy(DEV));
  private static final Given FAILED = given(requestedBy(DANA), failed(BuildFailure.SOURCE_MISSING));
  private static final Given PUBLISHED = APPROVED.and(publishingBegun(), published());

  @Test
  void another_approves_than_who_has_built() {
    assertThat(asked(APPROVE, DANA, BUILT)).isEqualTo(new Offer.Closed(BUILT_BY_YOURSELF));
    assertThat(asked(APPROVE, DEV, BUILT)).isEqualTo(new Offer.Open());
    assertThat(asked(APPROVE, RITA, BUILT)).isEqualTo(new Offer.Closed(NOT_PERMITTED));
    assertThat(asked(APPROVE, DEV, APPROVED)).isEqualTo(new Offer.None());
    assertThat(asked(APPROVE, DANA, APPROVED)).isEqualTo(new Offer.None());
  }

  @Test
  void nothing_is_published_while_a_condition_is_open_or_the_agreement_is_over() {
    assertThat(asked(PUBLISH, DANA, APPROVED)).isEqualTo(new Offer.Open());
    assertThat(PUBLISH.offer(manager(DEV), APPROVED.release(), active(), ONE_OPEN, NOW))
        .isEqualTo(new Offer.Closed(CONDITIONS_OPEN));
    assertThat(PUBLISH.offer(manager(DEV), APPROVED.release(), ended(), ALL_MET, NOW))
        .isEqualTo(new Offer.Closed(AGREEMENT_NOT_ACTIVE));
    assertThat(PUBLISH.offer(manager(DEV), APPROVED.release(), expired(), ALL_MET, NOW))
        .isEqualTo(new Offer.Closed(AGREEMENT_NOT_ACTIVE));
    assertThat(asked(PUBLISH, DEV, BUILT)).isEqualTo(new Offer.None());
    assertThat(asked(PUBLISH, DEV, PUBLISHED)).isEqualTo(new Offer.None());
  }

  @Test
  void who_has_no_part_in_it_reads_who_has() {
    var lena = new Caller(person(7), Set.of(Role.LICENSING));
    assertThat(APPROVE.offer(lena, BUILT.release(), active(), ALL_MET, NOW))
        .isEqualTo(new Offer.Closed(NOT_PERMITTED));
    assertThat(BUILD_AGAIN.offer(lena, FAILED.release(), active(), ALL_MET, NOW))
        .isEqualTo(new Offer.Closed(NOT_PERMITTED));
    assertThat(REJECT.offer(lena, BUILT.release(), active(), ALL_MET, NOW))
        .isEqualTo(new Offer.None());
  }

  @Test
  void what_is_built_is_rejected_what_failed_is_built_again_what_is_out_is_withdrawn() {
    assertThat(asked(REJECT, DANA, BUILT)).isEqualTo(new Offer.Open());
    assertThat(asked(REJECT, DANA, PUBLISHED)).isEqualTo(new Offer.None());
    assertThat(asked(BUILD_AGAIN, DANA, FAILED)).isEqualTo(new Offer.Open());
    assertThat(asked(BUILD_AGAIN, DANA, BUILT)).isEqualTo(new Offer.None());
    assertThat(asked(WITHDRAW, DANA, PUBLISHED)).isEqualTo(new Offer.Open());
    assertThat(asked(WITHDRAW, DANA, APPROVED)).isEqualTo(new Offer.None());
  }

  private static Offer asked(ReleaseStep step, PersonId person, Given past) {
    return step.offer(manager(person), past.release(), active(), ALL_MET, NOW);
  }

  private static Caller manager(PersonId person) {
    return new Caller(person, Set.of(Role.DATA_MANAGER));
  }
}
