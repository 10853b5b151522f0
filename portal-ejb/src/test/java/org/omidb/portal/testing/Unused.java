package org.omidb.portal.testing;

/** What a stand-in hands to the class whose place it takes, and neither of them ever asks. */
public final class Unused {

  private Unused() {}

  /** Nothing, of any type. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  public static <T> T unused() {
    return null;
  }
}
