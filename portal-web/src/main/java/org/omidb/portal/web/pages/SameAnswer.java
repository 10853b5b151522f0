package org.omidb.portal.web.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.wire.EntityTag;
import org.omidb.portal.web.wire.Gzip;

/** An answer as everybody gets it, compressed. */
final class SameAnswer {

  private final @Nullable String type;
  private final byte[] small;
  private final String tag;
  private final Instant until;
  private final Object shown;

  private SameAnswer(@Nullable String type, byte[] small, String tag, Instant until, Object shown) {
    this.type = type;
    this.small = small;
    this.tag = tag;
    this.until = until;
    this.shown = shown;
  }

  /**
   * Of a body that was made.
   *
   * @param until when it is to be made anew
   * @param shown the state of what it shows
   */
  static SameAnswer of(@Nullable String type, byte[] body, Instant until, Object shown) {
    return new SameAnswer(type, Gzip.of(body), EntityTag.of(EntityTag.hash(body)), until, shown);
  }

  /** Whether it is still what would be made now. */
  boolean isFresh(Instant now, Object shown) {
    return now.isBefore(until) && this.shown.equals(shown);
  }

  Instant until() {
    return until;
  }

  String type() {
    return Objects.requireNonNullElse(type, "application/octet-stream");
  }

  String tag() {
    return tag;
  }

  byte[] small() {
    return Arrays.copyOf(small, small.length);
  }

  byte[] bytes() {
    return Gzip.opened(small);
  }
}
