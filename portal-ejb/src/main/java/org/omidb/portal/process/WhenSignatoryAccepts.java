package org.omidb.portal.process;

import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.shared.domain.PersonId;

/**
 * When the recipient's signatory has redeemed the link, they may read what they will sign for, and
 * whoever was to sign before them no longer may.
 */
@ApplicationScoped
public class WhenSignatoryAccepts {

  private final ApplicationReaders readers;

  @Inject
  public WhenSignatoryAccepts(ApplicationReaders readers) {
    this.readers = readers;
  }

  void on(@Observes AgreementHappened agreement) {
    for (var event : agreement.events()) {
      if (event instanceof AgreementEvent.SignatoryAccepted(var person)) {
        var application = agreement.state().subject().application();
        signatory(agreement.before())
            .filter(former -> !former.equals(person))
            .ifPresent(former -> readers.revoke(application, former, SIGNATORY));
        readers.grant(application, person, SIGNATORY);
      }
    }
  }

  private static Optional<PersonId> signatory(Agreement agreement) {
    return switch (agreement) {
      case Agreement.Drafting it -> it.signatory().person();
      case Agreement.Signing it -> it.signatory().person();
      default -> Optional.empty();
    };
  }
}
