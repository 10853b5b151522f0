package org.omidb.portal.agreement.domain;

/** The state of an agreement in one word, for lists. Stored by name, so a name stays. */
public enum AgreementStage {
  DRAFTING,
  SIGNING,
  ACTIVE,
  ENDED;

  /**
   * The stage of an agreement that somebody has drawn up.
   *
   * @throws IllegalArgumentException if nobody has
   */
  public static AgreementStage of(Agreement agreement) {
    return switch (agreement) {
      case Agreement.Unknown() -> throw new IllegalArgumentException("Nobody has drawn it up");
      case Agreement.Drafting it -> DRAFTING;
      case Agreement.Signing it -> SIGNING;
      case Agreement.Active it -> ACTIVE;
      case Agreement.Ended it -> ENDED;
    };
  }
}
