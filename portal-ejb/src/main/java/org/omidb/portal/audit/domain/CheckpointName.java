package org.omidb.portal.audit.domain;

import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A checkpoint as the mails to the auditors name it: its number, which is also how many there are
 * up to it, and the hash of its line.
 */
public record CheckpointName(long number, Sha256 hash) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

  public static CheckpointName of(long number, Checkpoint checkpoint) {
    return new CheckpointName(number, Sha256.of(checkpoint.line()));
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static CheckpointName parse(String text) {
    var parts = WRITTEN.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a checkpoint's number, a colon and its hash");
    }
    return new CheckpointName(Long.parseLong(parts.group(1)), new Sha256(parts.group(2)));
  }

  /** For instance {@code 12:} and 64 hexadecimal digits. */
  @Override
  public String toString() {
    return number + ":" + hash.hex();
  }
}
