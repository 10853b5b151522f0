package org.omidb.portal.audit.service;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;

/** Holds every checkpoint against the one before, against the key, and against the history. */
final class CheckpointCheck {

  private final PublicKey key;
  private final Chains chains;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Heads.Head> told = new HashSet<>();

  private CheckpointCheck(PublicKey key, Chains chains) {
    this.key = key;
    this.chains = chains;
  }

  static List<Finding> findings(List<Numbered> checkpoints, PublicKey key, Chains chains) {
    var check = new CheckpointCheck(key, chains);
    var lastSignature = "";
    var last = new Heads(Map.of());
    for (var numbered : checkpoints) {
      check.chained(numbered, lastSignature);
      last = check.heads(numbered, last);
      lastSignature = numbered.checkpoint().signature();
    }
    return check.findings;
  }

  private void chained(Numbered numbered, String lastSignature) {
    if (!numbered.checkpoint().previousSignature().equals(lastSignature)) {
      broken(numbered.name(), "does not follow the checkpoint before");
    }
    if (!numbered.checkpoint().isSignedBy(key)) {
      broken(numbered.name(), "is not signed by the audit key");
    }
  }

  private Heads heads(Numbered numbered, Heads last) {
    var heads = Heads.parse(numbered.checkpoint().heads());
    last.lostIn(heads)
        .ifPresent(
            lost -> broken(numbered.name(), "lacks what the checkpoint before had: " + lost));
    heads.byStream().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> againstHistory(numbered, entry.getKey(), entry.getValue()));
    return heads;
  }

  /** A head that many checkpoints hold is told of once, with the first of them. */
  private void againstHistory(Numbered numbered, UUID stream, Heads.Head head) {
    var hash = chains.hashOf(stream, head.version());
    if (hash.equals(Optional.of(head.hash())) || !told.add(head)) {
      return;
    }
    broken(
        head.streamType() + " " + stream + " version " + head.version(),
        hash.isEmpty()
            ? "is gone, although " + numbered.name() + " counted it"
            : "has been written again since " + numbered.name());
  }

  private void broken(String row, String reason) {
    findings.add(new Broken(row, reason));
  }
}
