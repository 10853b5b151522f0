package org.omidb.portal.audit.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole history has looked at, and everything that it found.
 *
 * @param newest the newest checkpoint, to be held against the last mail to the auditors
 * @param findings in the order of streams, then of checkpoints; empty where the history is sound
 */
public record AuditReport(
    long streams,
    long events,
    long checkpoints,
    Optional<CheckpointName> newest,
    List<Finding> findings) {

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

  /** How many checkpoints there are and which is the newest, for holding against a mail. */
  public String checkpointsInWords() {
    return newest
        .map(name ->
            ("There are %d checkpoints; the newest is %s. It must be the one of the last mail to the"
                    + " auditors.")
                .formatted(checkpoints, name))
        .orElse("There is no checkpoint. If an auditor was ever mailed one, it was taken away.");
  }
}
