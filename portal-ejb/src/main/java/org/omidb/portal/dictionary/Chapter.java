package org.omidb.portal.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the dictionary.
 *
 * @param name as it stands in the release or in NBSS, such as {@code SURGERY}
 */
public record Chapter(Kind kind, String name, String title, String summary, List<Entry> entries) {

  /** What a chapter is about. */
  public enum Kind {
    /** A section of what recipients get. */
    SECTION,
    /** A table of NBSS, with all of its columns. */
    TABLE;

    /** As addresses have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Chapter {
    entries = List.copyOf(entries);
  }

  public Optional<Entry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  public long released() {
    return entries.stream().filter(Entry::released).count();
  }
}
