package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.NewerForm;
import org.omidb.portal.application.domain.WithoutPlace;
import org.omidb.portal.application.service.FormMoves;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * For the applicant's pages about a whole draft: what they have answered and the form does not ask
 * any more, now or in the version to which the draft could move.
 */
@Named
@RequestScoped
public class NoLongerAsked {

  @Inject Asked asked;
  @Inject FormMoves moves;
  @Inject FileAnswers fileAnswers;
  @Inject Selections selections;
  @Inject CurrentPerson person;

  @SuppressWarnings("NullAway.Init")
  private WithoutPlace now;

  @SuppressWarnings("NullAway.Init")
  private WithoutPlace then;

  private Map<String, FileLine> files = Map.of();
  private String selection = "";

  @PostConstruct
  void load() {
    var caller = person.caller();
    var id = asked.application();
    now = moves.withoutPlace(caller, id);
    then =
        moves
            .newer(caller, id)
            .map(NewerForm::to)
            .map(to -> moves.withoutPlace(caller, id, to))
            .orElse(now);
    files = fileAnswers.lines(id);
    selection =
        new SectionSelections(then.section(), then.written().answers(), selections, caller)
            .describe(then.written().answers());
  }

  public WithoutPlace getNow() {
    return now;
  }

  /** After a move to the newest version. */
  public WithoutPlace getThen() {
    return then;
  }

  public Map<String, FileLine> getFiles() {
    return files;
  }

  public String getSelection() {
    return selection;
  }
}
