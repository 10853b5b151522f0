package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Who may sign for whom, how the recipient's signatory is found, and under which name. */
@NeedsDatabase
class AgreementSignatoriesTest extends AgreementCase {

  @Test
  void the_recipients_signatory_comes_by_the_link_in_the_mail() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    assertThat(decided(it -> it.signatures().accept(Caller.VISITOR, secret)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.signatures().accept(world.rufus, "no such link")))
        .isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(accept(world.rufus, secret)).isInstanceOf(Accepted.class);
    assertThat(accept(World.caller("rufus", Role.RESEARCHER), secret))
        .isEqualTo(Decision.refuse(INVITATION_USED));
    assertThat(read(world.rufus, agreement).line().signatory()).contains(world.rufus.id());
  }

  @Test
  void a_forwarded_link_makes_nobody_a_signatory_and_tells_nothing() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    assertThat(accept(world.eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(lookedUp(world.eve, secret)).isFalse();
    assertThat(isForAnother(world.eve, secret)).isTrue();
    assertThat(isForAnother(world.eve, "no such link")).isFalse();
    assertThat(lookedUp(world.rufus, secret)).isTrue();
    assertThat(isForAnother(world.rufus, secret)).isFalse();
    assertThat(read(world.lena, agreement).line().signatory()).isEmpty();
  }

  @Test
  void an_applicants_link_makes_nobody_a_signatory() {
    var agreement = drawnUp(approved());
    invite(agreement);
    var link =
        new NewLink(
            LinkPurpose.APPLICANT,
            agreement.value(),
            "rufus@example.org",
            LinkSecret.random(),
            world.now.get().plusSeconds(60));
    world.with(it -> {
      new LinkStore(it.em()).add(link);
      return link;
    });
    var secret = link.secret().reveal();
    assertThat(accept(world.rufus, secret)).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(lookedUp(world.rufus, secret)).isFalse();
    assertThat(isForAnother(world.eve, secret)).isFalse();
    assertThatThrownBy(() ->
            world.with(it -> {
              it.signatures().askForOwn(world.eve, secret);
              return secret;
            }))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_applies_with_others_acts_for_no_other_side_whatever_roles_they_hold() {
    for (var relation : List.of(ApplicationRelation.CO_EDITOR, ApplicationRelation.CO_READER)) {
      var application = approved();
      var agreement = signing(application);
      world.with(it -> {
        var rows = new ApplicationStore(it.em());
        rows.relate(application, world.colin.id(), relation);
        rows.relate(application, world.lena.id(), relation);
        return true;
      });
      assertThat(sign(world.colin, agreement, CRH)).isEqualTo(Decision.refuse(NOT_PERMITTED));
      assertThat(read(world.colin, agreement).mine()).isEmpty();
      assertThat(decided(it -> it.drawingUp().revise(world.lena, agreement, TERM, true)))
          .isEqualTo(Decision.refuse(NOT_PERMITTED));
      assertThat(read(world.lena, agreement).offers()).isEmpty();
      assertThat(sign(world.rosa, agreement, ROYAL_SURREY)).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void a_signatorys_link_works_to_the_end_of_the_thirtieth_day() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    world.now.set(Instant.parse("2026-12-23T00:00:00Z"));
    assertThat(accept(world.rufus, secret)).isEqualTo(Decision.refuse(INVITATION_EXPIRED));
    world.now.set(Instant.parse("2026-12-22T23:59:59Z"));
    assertThat(accept(world.rufus, secret)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_signatory_at_another_address_asks_the_team_once() {
    var agreement = drawnUp(approved());
    var secret = invite(agreement);
    world.mails.clear();
    for (var asker : List.of(world.rufus, Caller.VISITOR, world.eve, world.eve)) {
      world.with(it -> {
        it.signatures().askForOwn(asker, secret);
        return asker;
      });
    }
    assertThat(world.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body()).contains("eve@example.org", "/agreement/invite?id=" + agreement);
        });
  }

  @Test
  void a_new_signatory_takes_the_place_of_the_one_before() {
    var agreement = drawnUp(approved());
    accept(world.eve, invite(agreement, "Eve@Example.org"));
    accept(world.rufus, invite(agreement));
    assertThatThrownBy(() -> read(world.eve, agreement)).isInstanceOf(NotFoundException.class);
    var application = read(world.rufus, agreement).line().application();
    assertThat(found(world.eve, application)).isFalse();
    assertThat(found(world.rufus, application)).isTrue();
    assertThat(read(world.rufus, agreement).line().id()).isEqualTo(agreement);
  }

  @Test
  void nobody_acts_for_the_other_side_of_their_own_agreement() {
    var application = approved();
    var rita = new Caller(world.rita.id(), Set.of(Role.LICENSING, Role.CRH_SIGNATORY));
    assertThat(
            decided(it ->
                it.drawingUp()
                    .drawUp(rita, new AgreementId(Uuid7.next()), application, TERM, false)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    var agreement = signing(application);
    assertThat(sign(rita, agreement, CRH)).isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(read(rita, agreement).mine()).isEmpty();
    assertThat(read(rita, agreement).offers()).isEmpty();
  }

  @Test
  void nobody_signs_under_another_name_and_the_own_name_is_kept_without_its_hard_spaces() {
    var agreement = signing(approved());
    assertThat(sign(world.colin, agreement, CRH, "Someone Else"))
        .isEqualTo(Decision.refuse(NAME_OF_ANOTHER));
    assertThat(sign(world.rosa, agreement, ROYAL_SURREY, "\u00a0"))
        .isEqualTo(Decision.refuse(NAME_NOT_VISIBLE));
    assertThat(read(world.lena, agreement).signatures()).isEmpty();
    assertThat(sign(world.rosa, agreement, ROYAL_SURREY, "DR\u00a0ROSA"))
        .isInstanceOf(Accepted.class);
    assertThat(read(world.lena, agreement).signatures())
        .extracting(signature -> signature.typedName())
        .containsExactly("DR ROSA");
  }

  @Test
  void no_signatory_is_invited_where_mail_is_lost_or_reaches_another() {
    var agreement = signing(approved());
    for (var address : List.of("p\u0161t.low@uni.example", "pat..example@uni.example", "")) {
      assertThat(decided(it -> it.signatures().invite(world.lena, agreement, "Pat", address)))
          .isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    }
  }

  private boolean lookedUp(Caller caller, String secret) {
    return world.with(it -> it.signatures().look(caller, secret)).isPresent();
  }

  private boolean isForAnother(Caller caller, String secret) {
    return world.with(it -> it.signatures().isForAnother(caller, secret));
  }

  private boolean found(Caller caller, ApplicationId application) {
    return world.with(it -> it.applications().find(caller, application).isPresent());
  }
}
