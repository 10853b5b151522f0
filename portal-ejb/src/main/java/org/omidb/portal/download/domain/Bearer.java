package org.omidb.portal.download.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who asks for files, and how far that goes.
 *
 * @param bound the one agreement that a token is good for; empty for a browser's session
 */
public record Bearer(PersonId person, Optional<AgreementId> bound) {

  public boolean mayUse(AgreementId agreement) {
    return bound.isEmpty() || bound.get().equals(agreement);
  }
}
