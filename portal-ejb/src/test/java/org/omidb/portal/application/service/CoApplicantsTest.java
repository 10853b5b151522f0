package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_APPLIES;
import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_INVITED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_REPLACED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_USED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_WITHDRAWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRefusal.OWN_ADDRESS;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicantsView;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Applying together, service by service. */
@NeedsDatabase
class CoApplicantsTest extends ApplicationJourney {

  private final Caller nora = Portal.caller("nora", Role.RESEARCHER);
  private final Caller eve = Portal.caller("eve", Role.RESEARCHER);
  private final ApplicationId id = accepted();

  private Decision<ApplicationEvent> invite(Caller by, String address, CoApplicantRole role) {
    return decided(it -> it.coApplicants().invite(by, id, address, role));
  }

  private String joinSecret() {
    return portal.mails.reversed().stream()
        .map(mail -> Pattern.compile("invitation/join\\?token=(\\S+)").matcher(mail.body()))
        .filter(Matcher::find)
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private Decision<ApplicationEvent> join(Caller caller, String secret) {
    return decided(it -> it.joinLinks().join(caller, secret));
  }

  private void joined(Caller caller, String address, CoApplicantRole role) {
    assertThat(invite(portal.rita, address, role)).isInstanceOf(Accepted.class);
    assertThat(join(caller, joinSecret())).isInstanceOf(Accepted.class);
  }

  private ApplicantsView read(Caller caller) {
    return portal.with(it -> it.applicants().read(caller, id));
  }

  private InviteeId onlyGuest() {
    return read(portal.rita).invited().getFirst().id();
  }

  @Test
  void a_co_applicant_is_invited_joins_and_sees_the_application_where_their_own_are() {
    assertThat(invite(portal.rita, "Nora@example.org", EDIT)).isInstanceOf(Accepted.class);
    assertThat(portal.mails.getLast().recipient()).isEqualTo("Nora@example.org");
    assertThat(portal.mails.getLast().body()).contains("Dr rita", "read and edit it");
    var secret = joinSecret();
    assertThat(portal.happened.getLast().events().toString())
        .doesNotContain(secret, "Nora@")
        .contains(Sha256.of(secret).hex());
    assertThat(own(nora)).doesNotContain(id);
    assertThat(waiting(nora)).contains(id);
    portal.mails.clear();
    assertThat(join(nora, secret)).isInstanceOf(Accepted.class);
    assertThat(own(nora)).contains(id);
    assertThat(waiting(nora)).doesNotContain(id);
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactlyInAnyOrder("nora@example.org", "rita@example.org");
    assertThat(read(nora).members())
        .singleElement()
        .satisfies(it -> assertThat(it.who().email()).isEqualTo("nora@example.org"));
    assertThat(found(it -> it.joinLinks().joined(nora, secret))).contains(id);
  }

  private List<ApplicationId> own(Caller caller) {
    return listed(it -> it.applications().own(caller)).stream().map(ApplicationLine::id).toList();
  }

  private List<ApplicationId> waiting(Caller caller) {
    return listed(it -> it.joinLinks().waiting(caller)).stream().map(ApplicationLine::id).toList();
  }

  @Test
  void only_the_principal_applicant_invites_and_strangers_find_nothing() {
    joined(nora, "nora@example.org", EDIT);
    for (var caller : List.of(nora, portal.lena)) {
      assertThat(invite(caller, "x@example.org", READ)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    }
    assertThatThrownBy(() -> invite(eve, "x@example.org", READ))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> read(eve)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_invitation_that_nobody_takes_up_is_reminded_of_twice_and_deleted() {
    invite(portal.rita, "nora@example.org", EDIT);
    var secret = joinSecret();
    assertThat(toldAfter(15)).isEmpty();
    assertThat(toldAfter(1)).containsExactly("nora@example.org");
    assertThat(portal.mails.getLast().body()).contains("22 December 2026").doesNotContain(secret);
    assertThat(toldAfter(0)).isEmpty();
    assertThat(toldAfter(11)).containsExactly("nora@example.org");
    assertThat(toldAfter(33)).isEmpty();
    assertThat(read(portal.rita).invited()).hasSize(1);
    assertThat(toldAfter(1)).containsExactly("nora@example.org", "rita@example.org");
    assertThat(portal.mails.getLast().body()).contains("nora@example.org");
    assertThat(read(portal.rita).invited()).isEmpty();
    assertThat(addresses()).isZero();
    assertThat(portal.mailedTo(id).toString()).doesNotContain("nora");
    assertThat(join(nora, secret)).isEqualTo(Decision.refuse(INVITATION_WITHDRAWN));
    assertThat(toldAfter(100)).isEmpty();
  }

  @Test
  void another_link_is_reminded_of_anew_and_who_has_joined_is_not() {
    invite(portal.rita, "nora@example.org", EDIT);
    assertThat(toldAfter(16)).hasSize(1);
    var guest = onlyGuest();
    decided(it -> it.coApplicants().inviteAgain(portal.rita, id, guest));
    assertThat(toldAfter(15)).isEmpty();
    assertThat(toldAfter(1)).hasSize(1);
    assertThat(join(nora, joinSecret())).isInstanceOf(Accepted.class);
    assertThat(toldAfter(100)).isEmpty();
  }

  private List<String> toldAfter(int days) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(days)));
    int before = portal.mails.size();
    portal.with(it -> {
      assertThat(it.expiringGuests().inviting()).contains(id);
      it.expiringGuests().look(id);
      return true;
    });
    return portal.mails.subList(before, portal.mails.size()).stream()
        .map(Portal.Mail::recipient)
        .toList();
  }

  /** How many addresses are kept of those who were invited. */
  private long addresses() {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery(
                    "select count(*) from co_applicant_address"
                        + " where application_id = :id and (address <> '' or content_key is not null)")
                .setParameter("id", id.value())
                .getSingleResult());
  }

  @Test
  void an_address_is_invited_once_and_none_of_those_who_apply() {
    assertThat(invite(portal.rita, "RITA@example.org", EDIT))
        .isEqualTo(Decision.refuse(OWN_ADDRESS));
    assertThat(invite(portal.rita, "nobody", EDIT)).isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    assertThat(invite(portal.rita, "nora@example.org", EDIT)).isInstanceOf(Accepted.class);
    assertThat(invite(portal.rita, "NORA@example.org", READ))
        .isEqualTo(Decision.refuse(ALREADY_INVITED));
    assertThat(join(nora, joinSecret())).isInstanceOf(Accepted.class);
    assertThat(invite(portal.rita, "nora@example.org", EDIT))
        .isEqualTo(Decision.refuse(ALREADY_APPLIES));
  }

  @Test
  void a_link_is_of_use_to_the_person_that_it_was_mailed_to_and_once() {
    invite(portal.rita, "nora@example.org", EDIT);
    var secret = joinSecret();
    assertThat(join(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(join(Caller.VISITOR, secret)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(join(nora, "no such link")).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(look(eve)).isEqualTo(JoinLink.FOR_ANOTHER);
    assertThat(look(Caller.VISITOR)).isEqualTo(JoinLink.OPEN);
    assertThat(found(it -> it.joinLinks().offer(eve, secret))).isEmpty();
    assertThat(found(it -> it.joinLinks().offer(Caller.VISITOR, secret))).isEmpty();
    assertThat(found(it -> it.joinLinks().offer(nora, secret)))
        .hasValueSatisfying(offer -> assertThat(offer.principal()).isEqualTo("Dr rita"));
    join(nora, secret);
    assertThat(look(nora)).isEqualTo(JoinLink.USED);
    assertThat(found(it -> it.joinLinks().joined(eve, secret))).isEmpty();
    leave(nora);
    assertThat(join(nora, secret)).isEqualTo(Decision.refuse(INVITATION_USED));
  }

  private JoinLink look(Caller caller) {
    var secret = joinSecret();
    return portal.with(it -> it.joinLinks().look(caller, secret));
  }

  @Test
  void an_open_link_whose_address_is_erased_is_for_nobody() {
    invite(portal.rita, "nora@example.org", EDIT);
    var secret = joinSecret();
    portal.forget("nora@example.org");
    assertThat(look(nora)).isEqualTo(JoinLink.FOR_ANOTHER);
    assertThat(join(nora, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
  }

  @Test
  void a_newer_link_replaces_the_one_before_and_withdrawn_none_works() {
    invite(portal.rita, "nora@example.org", EDIT);
    var first = joinSecret();
    var guest = onlyGuest();
    assertThat(decided(it -> it.coApplicants().inviteAgain(portal.rita, id, guest)))
        .isInstanceOf(Accepted.class);
    var second = joinSecret();
    assertThat(second).isNotEqualTo(first);
    assertThat(join(nora, first)).isEqualTo(Decision.refuse(INVITATION_REPLACED));
    portal.mails.clear();
    assertThat(decided(it -> it.coApplicants().uninvite(portal.rita, id, guest)))
        .isInstanceOf(Accepted.class);
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("nora@example.org"));
    assertThat(portal.mailedTo(id).toString()).doesNotContain("nora");
    assertThat(join(nora, second)).isEqualTo(Decision.refuse(INVITATION_WITHDRAWN));
    assertThat(portal.<JoinLink>with(it -> it.joinLinks().look(nora, second)))
        .isEqualTo(JoinLink.WITHDRAWN);
    assertThatThrownBy(
            () -> portal.with(it -> it.coApplicants().inviteAgain(portal.rita, id, guest)))
        .isInstanceOf(NotFoundException.class);
  }

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

  private void changeRole(CoApplicantRole role) {
    assertThat(decided(it -> it.coApplicants().changeRole(portal.rita, id, nora.id(), role)))
        .isInstanceOf(Accepted.class);
  }

  private Object save(Caller caller, String title) {
    var version = drafted(id, "project").version();
    var typed = Typed.of(Map.of("title", List.of(title)));
    return portal.with(it ->
        it.drafts()
            .save(caller, id, "project", version, FilledWith.UNKNOWN, typed, Optional.empty()));
  }

  private Object attach(Caller caller) {
    return portal.with(it ->
        it.attachments()
            .store(
                caller,
                id,
                DIAGRAM,
                DIAGRAM.sort(),
                Optional.empty(),
                "a.png",
                new ByteArrayInputStream(png())));
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

  private void leave(Caller caller) {
    assertThat(decided(it -> it.coApplicants().leave(caller, id))).isInstanceOf(Accepted.class);
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

  private Decision<ApplicationEvent> handOverFor(Caller caller) {
    return decided(it ->
        it.coApplicants()
            .handOver(caller, id, portal.rita.id(), nora.id(), HandOverReason.HAS_LEFT));
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

  @Test
  void somebody_at_another_address_asks_the_principal_applicant_once() {
    invite(portal.rita, "nora@example.org", EDIT);
    var secret = joinSecret();
    portal.mails.clear();
    for (int i = 0; i < 2; i++) {
      portal.with(it -> {
        it.joinLinks().askForOwn(eve, secret);
        return id;
      });
    }
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("rita@example.org");
          assertThat(mail.body())
              .contains("eve@example.org", "/application/co-applicants?id=" + id);
        });
  }

  @Test
  void who_joins_is_nothing_else_to_the_application() {
    var member = Portal.caller("mina", Role.COMMITTEE_MEMBER);
    portal.with(it -> {
      it.readers().grant(id, member.id(), ApplicationRelation.ON_PANEL);
      it.readers().grant(id, member.id(), ApplicationRelation.CONFLICTED);
      return id;
    });
    joined(member, "mina@example.org", READ);
    Set<ApplicationRelation> relations = portal.with(it -> it.applications().relations(member, id));
    assertThat(relations).containsExactly(ApplicationRelation.CO_READER);
  }
}
