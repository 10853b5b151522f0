package org.omidb.portal.audit.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole history has looked at, and everything that it found.
 *
 * @param newest the newest checkpoint, to be held against the last mail to the auditors
 * @param findings in the order of streams, then of words and of checkpoints; empty where the
 *     history is sound
 */
public record AuditReport(
    long streams,
    long events,
    long checkpoints,
    Optional<CheckpointName> newest,
    Words words,
    List<Finding> findings) {

  /**
   * The words beside the history.
   *
   * @param held how many are those whose hash an event holds
   * @param erased how many have been erased, by whomever
   */
  public record Words(long held, long erased) {}

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

  /** How many words there are beside the history, and how many there were. */
  public String wordsInWords() {
    return "%d texts beside it are as they were written; %d have been erased."
        .formatted(words.held(), words.erased());
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
