package org.omidb.portal.thread.domain;

import java.util.Optional;

/**
 * Something that a thread can be about.
 *
 * @param section its id; none for the whole application
 * @param question its id; none for the whole section
 * @param words how the form calls it; empty for the whole application
 */
public record Place(Optional<String> section, Optional<String> question, String words) {

  public static final Place WHOLE = new Place(Optional.empty(), Optional.empty(), "");

  private static final String SEPARATOR = "/";

  /** As it stands in an address and in a field: {@code project/title}; empty for the whole. */
  public String key() {
    return section.orElse("") + question.map(id -> SEPARATOR + id).orElse("");
  }
}
