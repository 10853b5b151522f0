package org.omidb.portal.casefile.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A woman's id in the catalogue, such as {@code demd100018}. */
public record ClientName(String value) {

  private static final Pattern FORM = Pattern.compile("(demd|optm)[0-9]{1,18}");

  /**
   * @throws IllegalArgumentException if the value is no client id
   */
  public ClientName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a client id");
    }
  }

  /** The id that somebody wrote, if it is one. */
  public static Optional<ClientName> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ClientName(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
