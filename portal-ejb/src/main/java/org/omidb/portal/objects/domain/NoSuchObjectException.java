package org.omidb.portal.objects.domain;

import java.io.IOException;

/** The store has no object of this key. */
public class NoSuchObjectException extends IOException {
  public NoSuchObjectException(ObjectKey key) {
    super("No object " + key);
  }
}
