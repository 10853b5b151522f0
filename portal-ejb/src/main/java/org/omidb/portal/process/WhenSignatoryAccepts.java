package org.omidb.portal.process;

import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.application.service.ApplicationReaders;

/** When the recipient's signatory has redeemed the link, they may read what they will sign for. */
@ApplicationScoped
public class WhenSignatoryAccepts {

  private final ApplicationReaders readers;

  @Inject
  public WhenSignatoryAccepts(ApplicationReaders readers) {
    this.readers = readers;
  }

  @SuppressWarnings("NullAway")
  protected WhenSignatoryAccepts() {
    this(null);
  }

  void on(@Observes AgreementHappened agreement) {
    for (var event : agreement.events()) {
      if (event instanceof AgreementEvent.InvitationAccepted(var person)) {
        readers.grant(agreement.state().subject().application(), person, SIGNATORY);
      }
    }
  }
}
