package org.omidb.portal.audit.domain;

import java.util.List;

/**
 * What a check of the whole history has looked at, and everything that it found.
 *
 * @param findings in the order of streams, then of checkpoints; empty where the history is sound
 */
public record AuditReport(long streams, long events, long checkpoints, List<Finding> findings) {

  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Every chain and every checkpoint holds. */
  public boolean sound() {
    return findings.isEmpty();
  }

  /** Whether a checkpoint may be signed over this history. */
  public boolean maySign() {
    return findings.stream().noneMatch(Finding::forbidsSigning);
  }
}
