package org.omidb.portal.deidentify;

import java.math.BigInteger;
import java.time.LocalDate;
import org.omidb.portal.shared.domain.Sha256;

/** Pseudonyms without a key, good enough to see where they end up. */
record PlainPseudonyms(String sourceClientId) implements PatientPseudonyms {

  static final int DAYS = -100;

  @Override
  public String newClientId() {
    return "demd9000001";
  }

  @Override
  public String uid(String sourceUid) {
    return "2.25." + new BigInteger(Sha256.of(sourceUid).hex().substring(0, 32), 16);
  }

  @Override
  public LocalDate shift(LocalDate source) {
    return source.plusDays(DAYS);
  }
}
