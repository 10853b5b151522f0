package org.omidb.portal.agreement.store;

import static java.util.Map.entry;

import java.util.Map;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.history.domain.Stream;

/** The stream {@code agreement} and the stored names of its events. */
public final class AgreementStream {

  public static final Stream<AgreementEvent> AGREEMENT =
      Stream.of(
          "agreement",
          AgreementEvent.class,
          Map.ofEntries(
              entry("drawn-up", AgreementEvent.DrawnUp.class),
              entry("revised", AgreementEvent.Revised.class),
              entry("taken-back", AgreementEvent.TakenBack.class),
              entry("sent-for-signing", AgreementEvent.SentForSigning.class),
              entry("signatory-invited", AgreementEvent.SignatoryInvited.class),
              entry("invitation-accepted", AgreementEvent.SignatoryAccepted.class),
              entry("signed", AgreementEvent.Signed.class),
              entry("activated", AgreementEvent.Activated.class),
              entry("signing-declined", AgreementEvent.SigningDeclined.class),
              entry("condition-met", AgreementEvent.ConditionMet.class),
              entry("ended", AgreementEvent.AgreementEnded.class),
              entry("expired", AgreementEvent.Expired.class)));

  private AgreementStream() {}
}
