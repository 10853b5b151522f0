package org.omidb.portal.web.catalogue;

import java.util.List;

/**
 * One facet of the form.
 *
 * @param name as the address has it
 * @param chosen how many of its values are chosen
 * @param problem what was wrong with what was asked of it; empty for nothing
 * @param seldom whether it is asked for less often, so that it stands lower
 * @param choices its values
 * @param shortcuts links that choose several of them at once
 */
public record FacetGroup(
    String name,
    String legend,
    int chosen,
    String problem,
    boolean seldom,
    List<FacetBox> choices,
    List<Shortcut> shortcuts) {

  public FacetGroup {
    choices = List.copyOf(choices);
    shortcuts = List.copyOf(shortcuts);
  }

  /** Whether it stands open before anybody has clicked. */
  public boolean open() {
    return chosen > 0 || !problem.isEmpty() || name.equals("type");
  }
}
