package org.omidb.portal.shared.service;

import org.omidb.portal.shared.domain.Refusal;

/**
 * A later feature's rule said no to what an earlier one has just done, so all of it is rolled back.
 * The command that began it answers with this refusal.
 */
public class RefusedException extends RuntimeException {

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
