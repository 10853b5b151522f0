package org.omidb.portal.shared.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A role of the Keycloak realm. It comes with the token of each request and is never stored with a
 * person (decision 0004).
 */
public enum Role implements Who {
  /** Everybody who registers. */
  RESEARCHER,
  COMMITTEE_MEMBER,
  COMMITTEE_CHAIR,
  /** Acts for Cancer Research Horizons. */
  LICENSING,
  CRH_SIGNATORY,
  ROYAL_SURREY_SIGNATORY,
  RECIPIENT_SIGNATORY,
  DATA_MANAGER,
  ADMINISTRATOR,
  /** Reads everything, changes nothing. */
  AUDITOR;

  /**
   * The realm role that comes with each role whose people sign in with a second factor (decision
   * 0026).
   */
  public static final String SECOND_FACTOR = "second-factor";

  /** The role's name in the realm, such as {@code committee-chair}. */
  public String realmName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its people see what is not their own, and so sign in with a second factor. */
  public boolean asksForSecondFactor() {
    return switch (this) {
      case RESEARCHER, RECIPIENT_SIGNATORY -> false;
      case COMMITTEE_MEMBER,
          COMMITTEE_CHAIR,
          LICENSING,
          CRH_SIGNATORY,
          ROYAL_SURREY_SIGNATORY,
          DATA_MANAGER,
          ADMINISTRATOR,
          AUDITOR ->
          true;
    };
  }

  /** The role of that realm name; a realm has names that mean nothing to the portal. */
  public static Optional<Role> ofRealmName(String realmName) {
    return Arrays.stream(values()).filter(role -> role.realmName().equals(realmName)).findFirst();
  }
}
