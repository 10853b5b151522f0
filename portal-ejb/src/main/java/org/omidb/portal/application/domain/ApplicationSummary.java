package org.omidb.portal.application.domain;

import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/** What an agreement or a release has to know of the submitted application. */
public record ApplicationSummary(
    ApplicationId id,
    String reference,
    String title,
    PersonId applicant,
    String organisation,
    Signatory signatory,
    int revision,
    FrozenSelectionId selection) {

  /** Who signs for the recipient, as the applicant named them. */
  public record Signatory(String name, String title, String email) {}
}
