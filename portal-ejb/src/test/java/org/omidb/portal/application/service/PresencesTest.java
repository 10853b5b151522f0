package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.PresentApplicant;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Who writes at the same time, and who has written what another finds in its place. */
@NeedsDatabase
class PresencesTest extends ApplicationJourney {

  private final Caller nora = Portal.caller("nora", Role.RESEARCHER);
  private final Caller eve = Portal.caller("eve", Role.RESEARCHER);
  private final ApplicationId id = complete();

  private void joined(Caller caller, String address, CoApplicantRole role) {
    decided(it -> it.coApplicants().invite(portal.rita, id, address, role));
    var secret =
        Pattern.compile("invitation/join\\?token=(\\S+)").matcher(portal.mails.getLast().body());
    assertThat(secret.find()).isTrue();
    assertThat(decided(it -> it.joinLinks().join(caller, secret.group(1))))
        .isInstanceOf(Accepted.class);
  }

  private void renew(Caller caller, String section) {
    portal.with(it -> {
      it.presences().renew(caller, id, section);
      return true;
    });
  }

  private List<PresentApplicant> others(Caller caller) {
    return portal.with(it -> it.presences().others(caller, id));
  }

  private void after(int seconds) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofSeconds(seconds)));
  }

  @Test
  void who_writes_is_shown_to_the_others_where_they_write_for_ninety_seconds() {
    joined(nora, "nora@example.org", EDIT);
    renew(nora, "project");
    assertThat(others(portal.rita)).containsExactly(new PresentApplicant("Dr nora", "project"));
    assertThat(others(nora)).isEmpty();
    renew(nora, "data");
    assertThat(others(portal.rita)).containsExactly(new PresentApplicant("Dr nora", "data"));
    after(89);
    assertThat(others(portal.rita)).hasSize(1);
    after(1);
    assertThat(others(portal.rita)).isEmpty();
  }

  @Test
  void nobody_but_those_who_apply_is_told_and_only_who_writes_is_shown() {
    joined(nora, "nora@example.org", READ);
    renew(portal.rita, "project");
    assertThat(others(nora)).hasSize(1);
    assertThatThrownBy(() -> renew(nora, "project")).isInstanceOf(NotFoundException.class);
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertThatThrownBy(() -> others(other)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> renew(other, "project")).isInstanceOf(NotFoundException.class);
    }
    assertThatThrownBy(() -> renew(portal.rita, "nonsense")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_has_gone_and_what_is_submitted_is_not_shown() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", EDIT);
    renew(nora, "project");
    renew(eve, "project");
    decided(it -> it.coApplicants().leave(nora, id));
    assertThat(others(portal.rita)).containsExactly(new PresentApplicant("Dr eve", "project"));
    submit(id);
    assertThat(others(portal.rita)).isEmpty();
    renew(portal.rita, "project");
    assertThat(
            rows(
                "where application_id = '"
                    + id
                    + "' and person_id = '"
                    + portal.rita.id().value()
                    + "'"))
        .isZero();
  }

  @Test
  void what_is_old_is_gone_with_the_next_renewal() {
    joined(nora, "nora@example.org", EDIT);
    renew(nora, "project");
    after(601);
    renew(portal.rita, "project");
    assertThat(rows("where application_id = '" + id + "'")).isEqualTo(1);
  }

  private static long rows(String where) {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery("select count(*) from draft_presence " + where).getSingleResult());
  }

  @Test
  void an_overlap_says_who_has_saved_the_other_text_and_who_typed_the_one_that_waits() {
    joined(nora, "nora@example.org", EDIT);
    var data = FirstForms.of(FormName.APPLICATION).section("data").orElseThrow();
    var reason = data.question("reason").orElseThrow();
    var typed = Typed.of(Map.of("reason", List.of("Mine")));
    var filled =
        portal.with(
            it -> FilledWith.of(data, it.drafts().read(nora, id).section("data").written().all()));
    portal.with(it ->
        it.drafts()
            .save(
                portal.rita,
                id,
                "data",
                reason,
                filled,
                Typed.of(Map.of("reason", List.of("Hers")))));
    portal.with(it -> it.drafts().save(nora, id, "data", reason, filled, typed));
    assertThat(found(it -> it.drafts().lastSaved(nora, id, data.only(Set.of("reason")))))
        .map(AnswerDraft::by)
        .isEqualTo(Optional.of(portal.rita.id()));
    assertThat(listed(it -> it.drafts().asides(portal.rita, id, "data")))
        .extracting(Aside::by)
        .containsExactly(nora.id());
    assertThatThrownBy(() -> portal.with(it -> it.drafts().lastSaved(portal.lena, id, data)))
        .isInstanceOf(NotFoundException.class);
  }
}
