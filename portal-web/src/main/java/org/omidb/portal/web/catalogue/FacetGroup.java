package org.omidb.portal.web.catalogue;

import java.util.List;

/**
 * One facet of the form.
 *
 * @param name as the address has it
 * @param chosen how many of its values are chosen
 * @param problem what was wrong with what was asked of it; empty for nothing
 * @param chart whether its values stand in an order that bars show well
 */
public record FacetGroup(
    String name, String legend, int chosen, String problem, boolean chart, List<Choice> choices) {

  public FacetGroup {
    choices = List.copyOf(choices);
  }

  /** Whether it stands open before anybody has clicked. */
  public boolean open() {
    return chosen > 0 || !problem.isEmpty() || name.equals("type");
  }
}
