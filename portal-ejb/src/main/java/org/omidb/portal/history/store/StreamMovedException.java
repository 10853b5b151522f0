package org.omidb.portal.history.store;

/** Somebody else has written to the stream since it was read: decide again on the new state. */
public class StreamMovedException extends RuntimeException {

  public StreamMovedException(String stream, Throwable cause) {
    super("Another writer was faster on " + stream, cause);
  }
}
