package org.omidb.portal.application.domain;

import java.util.UUID;
import org.omidb.portal.shared.domain.Sha256;

/** A file that answers a question; its bytes lie in the object store and never change. */
public record Attachment(UUID id, String fileName, String mediaType, long bytes, Sha256 sha256) {

  /** Larger pictures are no diagrams, and decoding them would only cost memory. */
  public static final int MOST_MEGAPIXELS = 40;
}
