package org.omidb.portal.jobs.domain;

/** A job that can never succeed, however often it is tried: the queue gives it up at once. */
public class FinalFailureException extends RuntimeException {

  private final String reason;

  /**
   * A failure for good.
   *
   * @param reason a code that pages have words for, such as {@code ADDRESS_REFUSED}; never anything
   *     of a person
   */
  public FinalFailureException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
