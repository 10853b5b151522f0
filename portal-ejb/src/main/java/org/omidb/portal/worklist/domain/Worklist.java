package org.omidb.portal.worklist.domain;

import java.util.Comparator;
import java.util.List;

/**
 * One person's work.
 *
 * @param items what waits longest comes first
 */
public record Worklist(List<WorkItem> items) {

  /** Orders them, and names no step of one subject twice. */
  public Worklist {
    items = items.stream().distinct().sorted(Comparator.comparing(WorkItem::since)).toList();
  }

  /** What waits for the reader. */
  public List<WorkItem> yours() {
    return items.stream().filter(WorkItem::yours).toList();
  }

  /** What the reader waits for: a subject of which a step is theirs is not named again. */
  public List<WorkItem> others() {
    var references = yours().stream().map(WorkItem::reference).toList();
    return items.stream()
        .filter(item -> !item.yours() && !references.contains(item.reference()))
        .toList();
  }
}
