package org.omidb.portal.web.shared;

/** A form that a page of another site has sent: a 403. */
public class ForeignFormException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ForeignFormException() {
    super("A form of another site");
  }
}
