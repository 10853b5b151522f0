package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;

/** The link that makes somebody the applicant. */
@NeedsDatabase
class InvitationsTest extends ApplicationJourney {

  @Test
  void the_invitations_secret_is_in_the_mail_and_nowhere_else() {
    var id = interest();
    var secret = invite(id);
    assertThat(secret).hasSize(43);
    assertThat(portal.happened.getLast().events().toString())
        .doesNotContain(secret)
        .contains(Sha256.of(secret).hex());
  }

  @Test
  void no_invitation_goes_where_mail_is_lost_or_reaches_another() {
    var id = interest();
    for (var address : List.of("p\u0161t.low@uni.example", "pat..example@uni.example", "")) {
      assertThat(decided(it -> it.invitations().invite(portal.lena, id, address)))
          .isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    }
    assertThat(portal.mails).extracting(Portal.Mail::subject).noneMatch(it -> it.contains("invit"));
    assertThat(stage(id)).isEqualTo(Stage.INTERESTED);
  }

  @Test
  void a_link_works_to_the_end_of_the_thirtieth_day() {
    var secret = invite(interest());
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(30)));
    assertThat(look(secret)).isEqualTo(InvitationLink.OPEN);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
    assertThat(look(secret)).isEqualTo(InvitationLink.EXPIRED);
    assertThat(accept(portal.rita, secret)).isEqualTo(Decision.refuse(INVITATION_EXPIRED));
  }

  @Test
  void a_link_is_redeemed_once_and_by_somebody_signed_in() {
    var id = interest();
    var secret = invite(id);
    assertThat(decided(it -> it.invitations().accept(Caller.VISITOR, secret)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(accept(Portal.caller("rita", Role.RESEARCHER), secret))
        .isEqualTo(Decision.refuse(INVITATION_USED));
    assertThat(accept(portal.rita, "no such link")).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(found(it -> it.invitations().taken(portal.rita, secret))).contains(id);
  }

  @Test
  void a_forwarded_link_is_of_no_use_and_tells_nothing() {
    var secret = invite(interest());
    var eve = Portal.caller("eve", Role.RESEARCHER);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(look(portal.rita, secret)).isEqualTo(InvitationLink.OPEN);
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
  }

  @Test
  void the_account_may_write_the_invited_address_in_capitals() {
    var id = interest();
    portal.with(it -> it.invitations().invite(portal.lena, id, "RITA@Example.ORG"));
    assertThat(accept(portal.rita, mailedSecret())).isInstanceOf(Accepted.class);
  }

  @Test
  void somebody_at_another_address_asks_once_and_the_team_sends_them_a_link_of_their_own() {
    var id = interest();
    var first = invite(id);
    var eve = Portal.caller("eve", Role.RESEARCHER);
    askForOwn(portal.rita, first);
    askForOwn(Caller.VISITOR, first);
    portal.mails.clear();
    askForOwn(eve, first);
    askForOwn(eve, first);
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body()).contains("eve@example.org", "/staff/interest?id=" + id);
        });
    portal.with(it -> it.invitations().invite(portal.lena, id, "eve@example.org"));
    assertThat(portal.mails.getLast().recipient()).isEqualTo("eve@example.org");
    assertThat(accept(portal.rita, first)).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(accept(eve, mailedSecret())).isInstanceOf(Accepted.class);
  }

  private void askForOwn(Caller caller, String secret) {
    portal.with(it -> {
      it.invitations().askForOwn(caller, secret);
      return caller;
    });
  }

  @Test
  void what_the_visitor_said_is_not_asked_again() {
    var id = accepted();
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    assertThat(draft.section("project").answers().first("title")).contains("Finding small cancers");
    assertThat(draft.section("applicant").answers().first("email")).contains(val);
  }
}
