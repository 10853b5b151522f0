package org.omidb.portal.history.domain;

/** A kind of event by the names under which it is stored: its stream's and its own. */
public record EventKind(String streamType, String type) {

  /** As one word, such as {@code review.vote-cast}. */
  @Override
  public String toString() {
    return streamType + "." + type;
  }
}
