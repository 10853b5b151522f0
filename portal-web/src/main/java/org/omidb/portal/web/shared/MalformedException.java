package org.omidb.portal.web.shared;

import org.jspecify.annotations.Nullable;

/** A request that no page of the portal makes: a 400. Its words are for us, and never shown. */
public class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public MalformedException(String what) {
    this(what, null);
  }

  public MalformedException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
