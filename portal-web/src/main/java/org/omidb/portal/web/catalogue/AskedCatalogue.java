package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.wire.Personal;

/** The explorer as this request may ask it: within a budget, and with a line in the log. */
@RequestScoped
public class AskedCatalogue {

  private static final System.Logger LOG = System.getLogger(AskedCatalogue.class.getName());

  private final HttpServletRequest request;
  private final Explorer explorer;
  private final CurrentPerson person;
  private final QuestionBudgets budgets;
  private final Origins origins;

  @Inject
  public AskedCatalogue(
      HttpServletRequest request,
      Explorer explorer,
      CurrentPerson person,
      QuestionBudgets budgets,
      Origins origins) {
    this.request = request;
    this.explorer = explorer;
    this.person = person;
    this.budgets = budgets;
    this.origins = origins;
  }

  /** The answer; empty for whoever has asked too much in too short a time. */
  Optional<Explored> ask(Criteria criteria) {
    return mayAsk(criteria)
        ? Optional.of(explorer.explore(person.caller(), criteria))
        : Optional.empty();
  }

  /**
   * Whether something that the criteria find may be told now. A refusal tells, too, so saving and
   * comparing count as questions.
   */
  boolean mayAsk(Criteria criteria) {
    var caller = person.caller();
    var asker = budgets.asker(caller, origins.of(request));
    boolean allowed = Explorer.tellsExactly(caller) || budgets.spend(asker);
    if (!allowed) {
      Personal.mark(request); // others may ask
    }
    LOG.log(
        Level.INFO,
        "The catalogue was asked by {0}: {1} ({2})",
        asker.key(),
        CriteriaQuery.address("", criteria),
        allowed ? "answered" : "over budget");
    return allowed;
  }
}
