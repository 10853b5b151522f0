package org.omidb.portal.application.domain;

import java.util.UUID;

/** Where that has gone which somebody sent of a section. None of it is thrown away. */
public sealed interface SectionKept {

  /** It is the section now. */
  record InPlace() implements SectionKept {}

  /** It waits beside the section ({@link Aside}). */
  record PutAside(UUID id) implements SectionKept {}
}
