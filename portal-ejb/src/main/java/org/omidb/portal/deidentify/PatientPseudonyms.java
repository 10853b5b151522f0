package org.omidb.portal.deidentify;

import java.time.LocalDate;

/** What one client of the source is called in a release, and how her dates move. */
public interface PatientPseudonyms {

  String sourceClientId();

  String newClientId();

  String uid(String sourceUid);

  LocalDate shift(LocalDate source);
}
