package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What is known of a file of an application beside its bytes.
 *
 * @param sort what its uploader says that it is; empty for files from before there was a choice
 * @param by who has uploaded it
 */
public record StoredFile(
    Attachment attachment, Optional<FileSort> sort, PersonId by, Instant stored) {}
