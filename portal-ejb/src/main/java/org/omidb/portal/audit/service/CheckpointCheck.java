package org.omidb.portal.audit.service;

import static org.omidb.portal.audit.service.HistoryCheck.TOLERANCE;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.OutOfOrder;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;

/** Holds every checkpoint against the one before, against the key, and against the history. */
final class CheckpointCheck {

  private final PublicKey key;
  private final Chains chains;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Heads.Head> told = new HashSet<>();
  private final Set<String> late = new HashSet<>();

  private CheckpointCheck(PublicKey key, Chains chains) {
    this.key = key;
    this.chains = chains;
  }

  /**
   * @param latest a checkpoint of a later time lies in the future
   */
  static List<Finding> findings(
      List<Numbered> checkpoints, PublicKey key, Chains chains, Instant latest) {
    var check = new CheckpointCheck(key, chains);
    var before = Optional.<Numbered>empty();
    var last = new Heads(Map.of());
    for (var numbered : checkpoints) {
      check.chained(numbered, before);
      check.timed(numbered, before, latest);
      last = check.heads(numbered, last);
      before = Optional.of(numbered);
    }
    return check.findings;
  }

  private void chained(Numbered numbered, Optional<Numbered> before) {
    var lastSignature = before.map(it -> it.checkpoint().signature()).orElse("");
    long expected = before.map(Numbered::number).orElse(0L) + 1;
    if (!numbered.checkpoint().previousSignature().equals(lastSignature)) {
      broken(numbered.name(), "does not follow the checkpoint before");
    } else if (numbered.number() != expected) {
      findings.add(
          new OutOfOrder(
              numbered.name(),
              ("should be checkpoint %d by its signature: numbers have no gaps, but where a portal"
                      + " of before 29 November 2026 failed to take one")
                  .formatted(expected)));
    }
    if (!numbered.checkpoint().isSignedBy(key)) {
      broken(numbered.name(), "is not signed by the audit key");
    }
  }

  private void timed(Numbered numbered, Optional<Numbered> before, Instant latest) {
    var at = numbered.checkpoint().at();
    if (at.isAfter(latest)) {
      findings.add(new OutOfOrder(numbered.name(), "is dated " + at + ", which is in the future"));
    }
    if (before.filter(it -> at.isBefore(it.checkpoint().at())).isPresent()) {
      findings.add(
          new OutOfOrder(numbered.name(), "is dated " + at + ", before the checkpoint before it"));
    }
  }

  private Heads heads(Numbered numbered, Heads last) {
    var read = Heads.find(numbered.checkpoint().heads());
    if (read.isEmpty()) {
      broken(numbered.name(), "holds something else than the heads of streams");
      return last;
    }
    var heads = read.get();
    last.lostIn(heads)
        .ifPresent(
            lost -> broken(numbered.name(), "lacks what the checkpoint before had: " + lost));
    heads.byStream().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> againstHistory(numbered, entry.getKey(), entry.getValue()));
    uncounted(numbered, heads);
    return heads;
  }

  /** Events that say they are older than a checkpoint, which did not see them. */
  private void uncounted(Numbered numbered, Heads heads) {
    var limit = numbered.checkpoint().at().minus(TOLERANCE);
    chains
        .laterThan(heads, limit)
        .filter(late::add)
        .forEach(event ->
            findings.add(
                new OutOfOrder(
                    event, "is dated before " + numbered.name() + ", which did not count it")));
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
