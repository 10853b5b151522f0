package org.omidb.portal.download.domain;

import java.util.Optional;

/**
 * What a GET or HEAD says of a file beside its name: header fields as they came, several of one
 * name joined by commas.
 *
 * @param head whether only the header fields are wanted
 */
public record FileRequest(
    boolean head,
    Optional<String> ifMatch,
    Optional<String> ifUnmodifiedSince,
    Optional<String> ifNoneMatch,
    Optional<String> ifModifiedSince,
    Optional<String> range,
    Optional<String> ifRange) {

  /**
   * The answer for a file that exists, and that the person may have: preconditions in the order of
   * RFC 9110, section 13.2.2, then the range. A date that is none counts as not said.
   */
  public FileAnswer answer(FileVersion file) {
    if (!isStillTheSame(file)) {
      return new FileAnswer.PreconditionFailed();
    }
    if (isKnown(file)) {
      return new FileAnswer.NotModified();
    }
    return switch (wanted(file)) {
      case ByteRange.Wanted.Whole whole -> new FileAnswer.Whole();
      case ByteRange.Wanted.Part(var part) -> new FileAnswer.Part(part);
      case ByteRange.Wanted.Unsatisfiable none -> new FileAnswer.Unsatisfiable();
    };
  }

  /** Steps 1 and 2: If-Match, and If-Unmodified-Since only where there is none. */
  private boolean isStillTheSame(FileVersion file) {
    if (ifMatch.isPresent()) {
      return EntityTags.parse(ifMatch.get()).matchStrongly(file.entityTag());
    }
    return ifUnmodifiedSince
        .flatMap(HttpDate::parse)
        .filter(date -> file.lastModified().isAfter(date))
        .isEmpty();
  }

  /** Steps 3 and 4: If-None-Match, and If-Modified-Since only where there is none. */
  private boolean isKnown(FileVersion file) {
    if (ifNoneMatch.isPresent()) {
      return EntityTags.parse(ifNoneMatch.get()).matchWeakly(file.entityTag());
    }
    return ifModifiedSince
        .flatMap(HttpDate::parse)
        .filter(date -> !file.lastModified().isAfter(date))
        .isPresent();
  }

  /**
   * Step 5. Ranges are for GET alone (section 14.2), and count only if the file is the one that who
   * asks began with. A file of a published release never changes twice within a second, so its date
   * is as good as its tag (section 8.8.2.2).
   */
  private ByteRange.Wanted wanted(FileVersion file) {
    boolean counts =
        !head
            && ifRange
                .filter(begun -> !begun.equals(file.entityTag()))
                .filter(begun -> !HttpDate.parse(begun).equals(Optional.of(file.lastModified())))
                .isEmpty();
    return counts ? ByteRange.parse(range, file.bytes()) : new ByteRange.Wanted.Whole();
  }
}
