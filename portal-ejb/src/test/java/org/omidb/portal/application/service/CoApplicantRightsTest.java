package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;

/** What those who apply together may do, how they leave, and who hands over. */
@NeedsDatabase
class CoApplicantRightsTest extends ApplyingTogether {

  @Test
  void who_can_edit_writes_and_uploads_and_submits_nothing() {
    joined(nora, "nora@example.org", EDIT);
    assertThat(save(nora, "A title by Nora")).isEqualTo(inPlace());
    assertThat(drafted(id, "project").answers().first("title")).contains("A title by Nora");
    assertThat(attach(nora)).isInstanceOf(Accepted.class);
    assertThat(decided(it -> it.submissions().submit(nora, id, shown(id))))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.applications().withdraw(nora, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void who_can_read_reads_and_changes_nothing() {
    joined(nora, "nora@example.org", READ);
    assertThat(portal.with(it -> it.drafts().read(nora, id)).form()).isNotNull();
    assertThatThrownBy(() -> save(nora, "A title by Nora")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attach(nora)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() ->
            portal.with(it -> {
              it.expiring().keep(nora, id);
              return id;
            }))
        .isInstanceOf(NotFoundException.class);
    changeRole(EDIT);
    assertThat(portal.mails.getLast().body()).contains("read and edit it");
    assertThat(save(nora, "A title by Nora")).isEqualTo(inPlace());
    changeRole(READ);
    assertThatThrownBy(() -> save(nora, "Another")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_file_of_one_is_seen_by_all_who_apply_and_by_nobody_else() {
    joined(nora, "nora@example.org", READ);
    var file = UUID.fromString(uploaded(id));
    assertThat(portal.with(it -> it.attachments().read(nora, id, file)).id()).isEqualTo(file);
    assertThatThrownBy(() -> portal.with(it -> it.attachments().read(eve, id, file)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_selection_of_one_stays_when_another_saves_and_is_submitted() {
    joined(nora, "nora@example.org", EDIT);
    answerAllBut(id, "declarations");
    var data = drafted(id, "data");
    var again =
        portal.with(it ->
            it.drafts()
                .save(
                    nora,
                    id,
                    "data",
                    data.version(),
                    FilledWith.UNKNOWN,
                    data.written().all().with("reason", List.of("Nora says why")),
                    Optional.empty()));
    assertThat(again).isEqualTo(inPlace());
    assertThat(drafted(id, "data").answers().first("selection"))
        .contains(portal.ritasCases.toString());
    var hostile = data.written().all().with("selection", List.of(UUID.randomUUID().toString()));
    int version = drafted(id, "data").version();
    portal.with(it ->
        it.drafts().save(nora, id, "data", version, FilledWith.UNKNOWN, hostile, Optional.empty()));
    assertThat(drafted(id, "data").answers().all("selection")).isEmpty();
  }

  @Test
  void who_is_removed_or_leaves_finds_nothing_any_more_and_all_are_told() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", READ);
    portal.mails.clear();
    assertThat(decided(it -> it.coApplicants().remove(portal.rita, id, nora.id())))
        .isInstanceOf(Accepted.class);
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactlyInAnyOrder("nora@example.org", "eve@example.org");
    assertThatThrownBy(() -> portal.with(it -> it.drafts().read(nora, id)))
        .isInstanceOf(NotFoundException.class);
    portal.mails.clear();
    leave(eve);
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactlyInAnyOrder("rita@example.org", "eve@example.org");
    assertThat(found(it -> it.applications().find(eve, id))).isEmpty();
    assertThat(read(portal.rita).members()).isEmpty();
  }

  @Test
  void nobody_takes_anybody_off_but_the_principal_applicant_and_each_themselves() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", EDIT);
    assertThat(decided(it -> it.coApplicants().remove(nora, id, eve.id())))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.coApplicants().changeRole(nora, id, eve.id(), READ)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.coApplicants().leave(portal.rita, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void the_principal_applicant_hands_over_and_submits_no_more() {
    joined(nora, "nora@example.org", EDIT);
    portal.mails.clear();
    assertThat(decided(it -> it.coApplicants().handOver(nora, id, nora.id())))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.coApplicants().handOver(portal.rita, id, nora.id())))
        .isInstanceOf(Accepted.class);
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactlyInAnyOrder("nora@example.org", "rita@example.org", "team@example.org");
    assertThat(read(portal.rita).principal().name()).isEqualTo("Dr nora");
    assertThat(decided(it -> it.applications().withdraw(portal.rita, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(save(portal.rita, "Still by Rita")).isEqualTo(inPlace());
    assertThat(invite(nora, "guest@example.org", READ)).isInstanceOf(Accepted.class);
    assertThat(decided(it -> it.applications().withdraw(nora, id))).isInstanceOf(Accepted.class);
  }

  @Test
  void the_team_hands_over_for_somebody_who_has_left_and_nobody_else_does() {
    joined(nora, "nora@example.org", READ);
    for (var caller : List.of(nora, Portal.caller("ivo", Role.AUDITOR))) {
      assertThat(handOverFor(caller)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    }
    assertThat(handOverFor(portal.lena)).isInstanceOf(Accepted.class);
    assertThat(portal.mails.getLast().body()).contains("has left");
    assertThat(read(portal.lena).principal().person()).isEqualTo(nora.id());
  }

  @Test
  void nobody_of_the_team_hands_over_where_they_apply() {
    var lena = Portal.caller("lena2", Role.LICENSING);
    joined(lena, "lena2@example.org", EDIT);
    assertThat(read(lena).may(ApplicationCommand.HandOverFor.class)).isFalse();
    assertThat(
            decided(it ->
                it.coApplicants()
                    .handOver(lena, id, portal.rita.id(), lena.id(), HandOverReason.HAS_LEFT)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void addresses_are_for_those_who_apply_and_the_team() {
    joined(nora, "nora@example.org", EDIT);
    invite(portal.rita, "guest@example.org", READ);
    var member = Portal.caller("maya", Role.COMMITTEE_MEMBER);
    portal.with(it -> {
      it.readers().grant(id, member.id(), ApplicationRelation.ON_PANEL);
      return id;
    });
    assertThat(read(portal.lena).invited()).hasSize(1);
    assertThat(read(portal.lena).may()).isEqualTo(Set.of(ApplicationCommand.HandOverFor.class));
    assertThat(read(member).invited()).isEmpty();
    assertThat(read(member).principal().email()).isEmpty();
    assertThat(read(member).members())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.who().name()).isEqualTo("Dr nora");
          assertThat(it.who().email()).isEmpty();
        });
    assertThat(listed(it -> it.applicants().coApplicants(member, id))).containsExactly("Dr nora");
  }
}
