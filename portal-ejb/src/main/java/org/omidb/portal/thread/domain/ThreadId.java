package org.omidb.portal.thread.domain;

import java.util.UUID;

/** One thread: a question about an application, and all that is said to it. */
public record ThreadId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
