package org.omidb.portal.worklist.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.application.domain.Stage;

/**
 * What somebody has chosen of the work list, as an address says it and a saved view keeps it. It
 * means to each reader what they may know of.
 *
 * @param typed what is searched for; at most {@link #LONGEST} characters
 * @param stage empty for every one
 * @param holder empty for everybody's
 * @param overdue whether only those whose time to do something is over
 * @param owner whose are asked for: an id, {@link #ME}, {@link #NOBODY}, or empty for all
 * @param columns those that are shown beside the reference
 */
public record WorkFilter(
    String typed,
    Optional<Stage> stage,
    Optional<OfficeHolder> holder,
    boolean overdue,
    String owner,
    Set<WorkColumn> columns,
    OfficeSort sort,
    boolean descending) {

  /** Stands for whoever reads the list, in what is good for several. */
  public static final String ME = "me";

  public static final String NOBODY = "nobody";

  /** More is not searched for. */
  public static final int LONGEST = 100;

  private static final Pattern OWNER =
      Pattern.compile(ME + "|" + NOBODY + "|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|");

  /**
   * @throws IllegalArgumentException for an owner that is none, or too long a search
   */
  public WorkFilter {
    if (typed.length() > LONGEST || !OWNER.matcher(owner).matches()) {
      throw new IllegalArgumentException("The work list cannot be asked for this");
    }
    columns = Set.copyOf(columns);
  }

  /** Whether only some are asked for. */
  public boolean chosen() {
    return !typed.isEmpty()
        || stage.isPresent()
        || holder.isPresent()
        || overdue
        || !owner.isEmpty();
  }
}
