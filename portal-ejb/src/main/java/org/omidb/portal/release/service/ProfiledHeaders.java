package org.omidb.portal.release.service;

import java.time.LocalDate;
import java.util.Collection;
import org.omidb.portal.deidentify.HeaderProfile;
import org.omidb.portal.deidentify.NotReleasableException;
import org.omidb.portal.deidentify.PatientPseudonyms;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.release.domain.BuildFailure;

/** The release profile of DICOM headers, with the pseudonyms of one client. */
final class ProfiledHeaders {

  private final HeaderProfile profile;

  ProfiledHeaders(ClientPseudonyms pseudonyms, Collection<String> identifiers) {
    this.profile = new HeaderProfile(new OfOne(pseudonyms), identifiers);
  }

  /**
   * The header as it may leave.
   *
   * @throws BuildFailedException if no header makes the image fit to leave
   */
  Header disclose(Header source) {
    try {
      return profile.apply(source);
    } catch (NotReleasableException e) {
      throw new BuildFailedException(BuildFailure.NOT_RELEASABLE, e);
    }
  }

  private record OfOne(ClientPseudonyms hers) implements PatientPseudonyms {
    @Override
    public String sourceClientId() {
      return hers.source();
    }

    @Override
    public String newClientId() {
      return hers.id();
    }

    @Override
    public String uid(String sourceUid) {
      return hers.uid(sourceUid);
    }

    @Override
    public LocalDate shift(LocalDate source) {
      return hers.shift(source);
    }
  }
}
