package org.omidb.portal.picture;

import java.io.IOException;

/** An image that cannot be drawn, with the reason that a person is told. */
public final class UndrawableException extends IOException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    FILE_MISSING("its file is not in the store"),
    NO_PIXELS("the file has no pixels"),
    OTHER_ENCODING("its pixels are encoded in a way that the portal does not draw"),
    OTHER_FORM("its pixels are of a form that the portal does not draw"),
    TOO_LARGE("it is larger than the portal draws"),
    DAMAGED("its pixels are damaged or incomplete");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final Reason reason;

  public UndrawableException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
