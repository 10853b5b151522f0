package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A file of an application, as pages name it.
 *
 * @param kind what its content is: "PDF"
 * @param sha256 the hash of its bytes
 * @param sort what its uploader says that it is
 * @param by the name of its uploader
 * @param waits whether a virus scanner is still to look at it
 * @param scanFailed when the scanner was last asked in vain
 * @param readable whether the reader may read it by now
 * @param earlier the versions whose place it has taken, the newest first
 */
public record FileLine(
    UUID id,
    String fileName,
    String kind,
    long bytes,
    Sha256 sha256,
    Optional<FileSort> sort,
    String by,
    Instant stored,
    boolean waits,
    Optional<Instant> scanFailed,
    boolean readable,
    List<FileLine> earlier) {

  public FileLine {
    earlier = List.copyOf(earlier);
  }
}
