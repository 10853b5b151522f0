package org.omidb.portal.shared.domain;

/** What does not exist, or what the caller may not see, which is the same to them: a 404. */
public class NotFoundException extends RuntimeException {

  private final String advice;

  public NotFoundException(String what) {
    this(what, "");
  }

  /**
   * What was there a while ago, as its reader may know.
   *
   * @param advice what they are told instead of what everybody is told
   */
  public NotFoundException(String what, String advice) {
    super(what + " not found");
    this.advice = advice;
  }

  /** Empty where there is nothing more to say than to anybody. */
  public String advice() {
    return advice;
  }
}
