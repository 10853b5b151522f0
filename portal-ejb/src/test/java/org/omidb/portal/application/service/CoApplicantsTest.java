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

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;

/** Who is invited to apply together, and whom a link lets join. */
@NeedsDatabase
class CoApplicantsTest extends ApplyingTogether {

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
