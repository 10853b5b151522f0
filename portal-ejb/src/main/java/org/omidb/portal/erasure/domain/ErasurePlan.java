package org.omidb.portal.erasure.domain;

import java.util.List;

/**
 * What carrying out a request would do now.
 *
 * @param steps each application with what becomes of it
 * @param inOffice whether they have acted for the portal, or signed: who decided or signed is kept
 *     by name, as a decision can be accounted for by no other way
 */
public record ErasurePlan(List<Planned> steps, boolean inOffice) {

  /** An application with what becomes of it. */
  public record Planned(Involved involved, Fate fate) {

    public boolean kept() {
      return fate instanceof Fate.Kept;
    }

    /** The fate in one word, for the texts of pages. */
    public String word() {
      return switch (fate) {
        case Fate.Emptied(var before) -> "EMPTIED_" + before;
        case Fate.Left(boolean applies) -> applies ? "LEFT" : "MESSAGES";
        case Fate.Kept(var why) -> "KEPT_" + why;
      };
    }
  }

  public ErasurePlan {
    steps = List.copyOf(steps);
  }

  public static ErasurePlan of(List<Involved> involved, boolean inOffice) {
    return new ErasurePlan(
        involved.stream().map(it -> new Planned(it, Fate.of(it))).toList(), inOffice);
  }

  /** Whether an application stays only for now, so that the request goes on waiting. */
  public boolean rest() {
    return steps.stream()
        .anyMatch(step -> step.fate() instanceof Fate.Kept(var why) && why.forNow());
  }

  /** Whether name and address go: not while something that stays needs them. */
  public boolean profile() {
    return steps.stream().noneMatch(Planned::kept) && !inOffice;
  }
}
