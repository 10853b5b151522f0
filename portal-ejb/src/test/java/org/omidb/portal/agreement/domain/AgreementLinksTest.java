package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;
import static org.omidb.portal.agreement.domain.Party.*;

import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCommand.AcceptToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.InviteSignatory;
import org.omidb.portal.shared.domain.Sha256;

/** The mailed link by which somebody signs for the recipient. */
class AgreementLinksTest {

  @Test
  void only_who_redeemed_the_link_signs_for_the_recipient() {
    givenSigning().when(signing(RECIPIENT, EVE)).thenRefused(NOT_THE_SIGNATORY);
    given(drawnUp(), new AgreementEvent.SentForSigning())
        .when(signing(RECIPIENT, RUFUS))
        .thenRefused(NOT_THE_SIGNATORY);
  }

  @Test
  void a_link_works_once() {
    given(drawnUp(), invited()).when(new AcceptToSign(RUFUS, TOKEN)).thenHappened(accepted(RUFUS));
    given(drawnUp(), invited(), accepted(RUFUS))
        .when(new AcceptToSign(EVE, TOKEN))
        .thenRefused(INVITATION_USED);
    given(drawnUp(), invited(), accepted(RUFUS))
        .when(new AcceptToSign(RUFUS, TOKEN))
        .thenHappened();
  }

  @Test
  void a_link_works_until_it_expires() {
    given(drawnUp(), invited())
        .whenAt(LATER, new AcceptToSign(RUFUS, TOKEN))
        .thenRefused(INVITATION_EXPIRED);
    given(drawnUp()).when(new InviteSignatory(TOKEN, NOW)).thenRefused(EXPIRY_PASSED);
  }

  @Test
  void a_new_link_kills_the_one_before_it() {
    var second = new AgreementEvent.SignatoryInvited(WORDS, LATER);
    given(drawnUp(), invited(), second)
        .when(new AcceptToSign(RUFUS, TOKEN))
        .thenRefused(INVITATION_USED);
    given(drawnUp(), invited(), second)
        .when(new AcceptToSign(RUFUS, WORDS))
        .thenHappened(accepted(RUFUS));
    given(drawnUp()).when(new AcceptToSign(RUFUS, TOKEN)).thenRefused(INVITATION_UNKNOWN);
  }

  @Test
  void a_signed_place_is_not_given_to_somebody_else() {
    givenSigning()
        .and(signed(RECIPIENT, RUFUS))
        .when(new InviteSignatory(WORDS, LATER))
        .thenRefused(ALREADY_SIGNED);
    givenSigning()
        .and(new AgreementEvent.SignatoryInvited(WORDS, LATER), signed(RECIPIENT, RUFUS))
        .when(new AcceptToSign(EVE, WORDS))
        .thenRefused(ALREADY_SIGNED);
  }

  @Test
  void who_has_signed_for_the_recipient_may_open_the_used_link_again() {
    givenSigning()
        .and(signed(RECIPIENT, RUFUS))
        .when(new AcceptToSign(RUFUS, TOKEN))
        .thenHappened();
  }

  @Test
  void another_link_than_the_living_one_opens_nothing() {
    given(drawnUp(), invited())
        .when(new AcceptToSign(RUFUS, Sha256.of("guessed")))
        .thenRefused(INVITATION_UNKNOWN);
    givenSigning()
        .and(invited())
        .when(new AcceptToSign(EVE, Sha256.of("guessed")))
        .thenRefused(INVITATION_UNKNOWN);
  }
}
