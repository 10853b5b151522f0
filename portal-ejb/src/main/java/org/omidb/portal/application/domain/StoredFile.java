package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What is known of a file of an application beside its bytes.
 *
 * @param sort what its uploader says that it is; empty for files from before there was a choice
 * @param by who has uploaded it
 * @param scanFailed when the virus scanner was last asked in vain
 * @param replaces the earlier version, whose place it has taken
 */
public record StoredFile(
    Attachment attachment,
    Optional<FileSort> sort,
    PersonId by,
    Instant stored,
    FileScan scan,
    Optional<Instant> scanFailed,
    Optional<UUID> replaces) {

  /** A file that has just come. */
  public static StoredFile fresh(
      Attachment attachment,
      FileSort sort,
      PersonId by,
      Instant stored,
      FileScan scan,
      Optional<UUID> replaces) {
    return new StoredFile(
        attachment, Optional.of(sort), by, stored, scan, Optional.empty(), replaces);
  }

  /** The same file in the place of another. */
  StoredFile inPlaceOf(UUID older) {
    return new StoredFile(attachment, sort, by, stored, scan, scanFailed, Optional.of(older));
  }

  /** Whether nobody but its uploader reads it yet. */
  public boolean waits() {
    return scan == FileScan.WAITING;
  }

  /** Whether somebody who reads the files of its application reads this one, too. */
  public boolean isFor(PersonId reader) {
    return !infected() && (!waits() || by.equals(reader));
  }

  /** Whether the virus scanner has found something after it was submitted. */
  public boolean infected() {
    return scan == FileScan.INFECTED;
  }
}
