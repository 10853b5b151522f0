package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;

/** Who reads an application, and who knows of it. */
@NeedsDatabase
class ApplicationReadersTest extends ApplicationJourney {

  @Test
  void a_panel_member_reads_until_a_conflict_is_declared() {
    var id = submitted();
    var maya = Portal.caller("maya", Role.COMMITTEE_MEMBER);
    assertCannotRead(maya, id);
    grant(id, maya, ON_PANEL);
    assertThat(portal.with(it -> it.submissions().read(maya, id)).formVersion()).isEqualTo(1);
    grant(id, maya, CONFLICTED);
    assertCannotRead(maya, id);
  }

  @Test
  void a_chair_in_conflict_knows_of_nothing_either() {
    var id = submitted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(listed(it -> it.applications().waitingForReview(chair)))
        .anyMatch(line -> line.id().equals(id));
    grant(id, chair, CONFLICTED);
    assertThat(listed(it -> it.applications().waitingForReview(chair)))
        .noneMatch(line -> line.id().equals(id));
    assertThatThrownBy(() -> portal.with(it -> it.applications().about(chair, id)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_chair_knows_what_a_submitted_application_is_about_and_reads_none_before_declaring() {
    var id = submitted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(portal.with(it -> it.applications().about(chair, id)).title())
        .isEqualTo("Something");
    assertThat(found(it -> it.applications().find(chair, id))).isEmpty();
    assertThat(listed(it -> it.applications().in(chair, List.of(Stage.values())))).isEmpty();
    assertCannotRead(chair, id);
  }

  @Test
  void the_chair_sees_nothing_before_it_is_submitted() {
    var id = accepted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(found(it -> it.applications().find(chair, id))).isEmpty();
    assertThatThrownBy(() -> portal.with(it -> it.applications().about(chair, id)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_applicant_withdraws_and_both_sides_are_told() {
    var id = submitted();
    portal.with(it -> it.applications().withdraw(portal.rita, id));
    assertThat(stage(id)).isEqualTo(Stage.WITHDRAWN);
    assertThat(portal.mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(decided(it -> it.applications().withdraw(portal.lena, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  private void assertCannotRead(Caller caller, ApplicationId id) {
    assertThatThrownBy(() -> portal.with(it -> it.submissions().read(caller, id)))
        .isInstanceOf(NotFoundException.class);
  }

  private void grant(ApplicationId id, Caller caller, ApplicationRelation relation) {
    portal.with(it -> {
      it.readers().grant(id, caller.id(), relation);
      return true;
    });
  }
}
