package org.omidb.portal.release.service;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.AgreementId;

/** How agreements stand now. Asks no permission: a release asks for it on its own behalf. */
public interface AgreementTerms {

  Optional<UnderAgreement> find(AgreementId agreement);

  /** Those under which data may be used now. */
  List<UnderAgreement> active();
}
