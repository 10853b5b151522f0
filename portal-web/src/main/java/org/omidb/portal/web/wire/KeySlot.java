package org.omidb.portal.web.wire;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/**
 * The place of a form's key in a page that is made once for many: who makes it leaves this text
 * there, and whoever gives it out puts a key of each reader's own in its place.
 */
public final class KeySlot {

  /** In no other text, as nobody knows it: it never leaves the server. */
  public static final String TEXT = "key-" + UUID.randomUUID();

  private static final String ATTRIBUTE = KeySlot.class.getName();

  private KeySlot() {}

  /** Asks whoever writes a key into this answer to leave its place instead. */
  public static void ask(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  /** Whether the place is to be left. */
  public static boolean isAsked(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }
}
