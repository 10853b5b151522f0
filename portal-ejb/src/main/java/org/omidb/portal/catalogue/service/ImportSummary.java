package org.omidb.portal.catalogue.service;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/**
 * What an import came to. Every woman read was stored, unchanged or refused.
 *
 * @param replaced those of the stored whom the catalogue knew otherwise before
 * @param leftOut images that are missing from women who were stored or unchanged
 * @param taken what the folder calls otherwise than the release format does
 * @param densitiesOfNobody studies in the table of densities that no woman of the folder has
 */
public record ImportSummary(
    int read,
    int stored,
    int replaced,
    int unchanged,
    List<ClientRefusal> refusals,
    List<LeftOutImage> leftOut,
    List<TakenAs> taken,
    int densitiesOfNobody) {

  public ImportSummary {
    refusals = List.copyOf(refusals);
    leftOut = List.copyOf(leftOut);
    taken = List.copyOf(taken);
  }

  public int refused() {
    return refusals.size();
  }

  /** The line that a person reads. */
  public String text() {
    return "%d clients read: %d stored (%d of them replaced), %d unchanged, %d refused"
        .formatted(read, stored, replaced, unchanged, refused());
  }

  /** The lines behind it: how many women each reason refused, most first, and what else is odd. */
  public List<String> details() {
    var lines = new ArrayList<String>();
    count(refusals.stream().map(ClientRefusal::reason), "", lines);
    count(leftOut.stream().map(LeftOutImage::reason), "an image left out: ", lines);
    if (densitiesOfNobody > 0) {
      lines.add(
          "  %d x a study in the density table that no woman of the folder has"
              .formatted(densitiesOfNobody));
    }
    return lines;
  }

  private static void count(Stream<Reason> reasons, String what, List<String> lines) {
    reasons
        .collect(groupingBy(identity(), () -> new EnumMap<>(Reason.class), counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry ->
            lines.add("  %d x %s%s".formatted(entry.getValue(), what, entry.getKey().text())));
  }
}
