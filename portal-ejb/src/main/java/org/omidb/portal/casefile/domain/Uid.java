package org.omidb.portal.casefile.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The UID of a study or an image, as the catalogue keeps it. */
public record Uid(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9.]{1,64}");

  /**
   * @throws IllegalArgumentException if the value is no UID
   */
  public Uid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a UID");
    }
  }

  /** The UID that somebody wrote, if it is one. */
  public static Optional<Uid> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Uid(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
