package org.omidb.portal.web.wire;

import jakarta.servlet.ServletRequest;

/**
 * Says of an answer that it is for one reader alone: it holds a key, or what only they may see.
 * Then it is neither kept nor compressed, whatever its address. Each form of Faces says so when its
 * state is written, with the key that stands in it.
 */
public final class Personal {

  private static final String ATTRIBUTE = Personal.class.getName();

  private Personal() {}

  /** Whoever writes something of that kind into an answer says so. */
  public static void mark(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  /** Whether anybody has. */
  public static boolean isMarked(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }
}
