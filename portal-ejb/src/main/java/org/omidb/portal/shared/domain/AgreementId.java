package org.omidb.portal.shared.domain;

import java.util.UUID;

/** A data sharing agreement of three parties. */
public record AgreementId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
