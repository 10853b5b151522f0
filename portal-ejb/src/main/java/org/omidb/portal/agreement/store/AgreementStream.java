package org.omidb.portal.agreement.store;

import java.util.Map;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.history.domain.Stream;

/** The stream {@code agreement} and the stored names of its events. */
public final class AgreementStream {

  public static final Stream<AgreementEvent> AGREEMENT =
      Stream.of(
          "agreement",
          AgreementEvent.class,
          Map.of(
              "drawn-up", AgreementEvent.DrawnUp.class,
              "revised", AgreementEvent.Revised.class,
              "sent-for-signing", AgreementEvent.SentForSigning.class,
              "signatory-invited", AgreementEvent.SignatoryInvited.class,
              "invitation-accepted", AgreementEvent.InvitationAccepted.class,
              "signed", AgreementEvent.Signed.class,
              "activated", AgreementEvent.Activated.class,
              "signing-declined", AgreementEvent.SigningDeclined.class,
              "ended", AgreementEvent.Ended.class,
              "expired", AgreementEvent.Expired.class));

  private AgreementStream() {}
}
