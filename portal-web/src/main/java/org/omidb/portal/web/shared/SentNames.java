package org.omidb.portal.web.shared;

import java.util.List;

/** The names of what a form sends, and which of it somebody may have typed. */
public final class SentNames {

  /** Each button's name begins so; what it sends is its own words. */
  public static final String BUTTON = "press-";

  /**
   * The name of a field that people do not see, and that its page always shows empty. Programs fill
   * it in, and so do password managers in spite of what they are told.
   */
  public static final String UNSEEN = "leave-empty";

  private static final List<String> OURS = List.of("jakarta.faces.", "primefaces.", "portal.");

  /** The hidden field of a section that says what stood there while it was filled. */
  private static final String FILLED = "filled";

  private SentNames() {}

  /** Whether a person may have typed what comes under that name. */
  public static boolean isTyped(String name) {
    return !name.startsWith(BUTTON)
        && !name.equals(UNSEEN)
        && !name.equals(FILLED)
        && OURS.stream().noneMatch(name::startsWith);
  }
}
