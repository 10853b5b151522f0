package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.Stage.CHANGING;
import static org.omidb.portal.application.domain.Stage.DRAFTING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.shared.domain.Caller;

/** In which versions of the form applications are being written. */
@ApplicationScoped
@Transactional
public class FormUse {

  private final ApplicationStore rows;
  private final ApplicationSteps steps;

  @Inject
  public FormUse(ApplicationStore rows, ApplicationSteps steps) {
    this.rows = rows;
    this.steps = steps;
  }

  /** How many drafts that the caller may know of are in which version, by its number. */
  public Map<Integer, Integer> underWay(Caller caller) {
    var counts = new TreeMap<Integer, Integer>();
    rows.allFor(caller, List.of(DRAFTING, CHANGING)).stream()
        .flatMap(line -> steps.state(line.id()).form().stream())
        .forEach(version -> counts.merge(version, 1, Integer::sum));
    return counts;
  }
}
