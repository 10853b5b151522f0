package org.omidb.portal.web.shared;

/**
 * A form confirms something and does not say what its page had shown: no page of the portal sends
 * such a form, so the request is at fault.
 */
public class NotShownException extends MalformedException {

  private static final long serialVersionUID = 1;

  public NotShownException(String field) {
    super("The field " + field + " is missing or malformed");
  }
}
