package org.omidb.portal.catalogue.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Values of a facet that stand next to each other and are often wanted together, such as two or
 * more earlier screens: one click chooses all of them.
 *
 * @param label as the link says it
 */
public record ValueRun(String label, Set<String> values) {

  /** Keeps the facet's order. */
  public ValueRun {
    values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /**
   * Those of a facet. The ages are those that the NHS Breast Screening Programme invites routinely,
   * the sizes those that it reports as small (below 15 mm).
   */
  public static List<ValueRun> of(Facet facet) {
    return switch (facet) {
      case PRIORS ->
          List.of(
              run("1 or more", facet, "1", "4-or-more"),
              run("2 or more", facet, "2", "4-or-more"),
              run("3 or more", facet, "3", "4-or-more"));
      case FOLLOW_UP ->
          List.of(
              run("3 or more", facet, "3-5", "9-or-more"),
              run("6 or more", facet, "6-8", "9-or-more"));
      case AGE -> List.of(run("50 to 70", facet, "50-54", "65-70"));
      case SIZE ->
          List.of(
              run("Under 15 mm", facet, "under-10", "10-14"),
              run("20 mm and over", facet, "20-29", "50-and-over"));
      default -> List.of();
    };
  }

  private static ValueRun run(String label, Facet facet, String first, String last) {
    var codes = facet.choices().stream().map(FacetValue::code).toList();
    return new ValueRun(
        label, new LinkedHashSet<>(codes.subList(codes.indexOf(first), codes.indexOf(last) + 1)));
  }
}
