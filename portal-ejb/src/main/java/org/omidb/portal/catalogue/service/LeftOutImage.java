package org.omidb.portal.catalogue.service;

import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/**
 * An image that was not imported, while its woman was: its file cannot be read, is no mammogram, or
 * can never be released.
 *
 * @param where the file
 */
public record LeftOutImage(String client, Reason reason, String where) {

  /** The line that a person reads. */
  public String text() {
    return client + ": an image was left out: " + reason.text() + " (" + where + ")";
  }
}
