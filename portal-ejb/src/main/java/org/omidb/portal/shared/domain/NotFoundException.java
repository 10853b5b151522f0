package org.omidb.portal.shared.domain;

/** What does not exist, or what the caller may not see, which is the same to them: a 404. */
public class NotFoundException extends RuntimeException {
  public NotFoundException(String what) {
    super(what + " not found");
  }
}
