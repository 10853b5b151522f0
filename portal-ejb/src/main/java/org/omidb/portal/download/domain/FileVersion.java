package org.omidb.portal.download.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What a file is now, as requests compare it (RFC 9110, section 8.8).
 *
 * @param sha256 of its bytes, from which its entity tag is made
 * @param lastModified in whole seconds, as HTTP's dates are
 * @param bytes its length
 */
public record FileVersion(Sha256 sha256, Instant lastModified, long bytes) {

  public FileVersion {
    lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The strong entity tag, with its quotation marks. */
  public String entityTag() {
    return "\"" + sha256 + "\"";
  }
}
