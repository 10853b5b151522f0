package org.omidb.portal.dicom;

import java.math.BigInteger;
import java.time.LocalDate;
import org.omidb.portal.deidentify.PatientPseudonyms;
import org.omidb.portal.shared.domain.Sha256;

/** Names, dates and UIDs that stand for those of a woman, without a key. */
record PlainPseudonyms() implements PatientPseudonyms {
  @Override
  public String sourceClientId() {
    return "demd1";
  }

  @Override
  public String newClientId() {
    return "demd9";
  }

  @Override
  public String uid(String sourceUid) {
    return "2.25." + new BigInteger(Sha256.of(sourceUid).hex().substring(0, 32), 16);
  }

  @Override
  public LocalDate shift(LocalDate source) {
    return source.plusDays(1);
  }
}
