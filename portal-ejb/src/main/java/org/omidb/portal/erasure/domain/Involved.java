package org.omidb.portal.erasure.domain;

import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * An application in which somebody is involved who asks to be erased.
 *
 * @param title as others read it
 * @param others whether others apply with them
 * @param agreed whether there is, or was, an agreement about it
 */
public record Involved(
    ApplicationId application,
    String reference,
    String title,
    As as,
    Stage stage,
    boolean others,
    boolean agreed) {

  /** In which way. */
  public enum As {
    PRINCIPAL,
    CO_APPLICANT,
    /** Who has sent an expression of interest from this address, and never signed in for it. */
    VISITOR
  }
}
