package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaAddress;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.SelectionId;

/**
 * What the applicant said in the expression of interest is not asked a second time: the answers
 * that both forms ask for, and the selection whose address of the explorer stands there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstDraft {

  /** Section, its question, and the question of the expression of interest. */
  private record Carried(String section, String question, String from) {}

  private static final List<Carried> CARRIED =
      List.of(
          new Carried("applicant", "full-name", "name"),
          new Carried("applicant", "email", "email"),
          new Carried("organisation", "legal-name", "organisation"),
          new Carried("organisation", "kind", "organisation-kind"),
          new Carried("project", "title", "title"),
          new Carried("project", "aims", "summary"));

  /** What the selection of the expression of interest is called among the applicant's own. */
  static final String SELECTION_NAME = "From your expression of interest";

  private static final String DATA = "data";
  private static final String SELECTION = "selection";

  private final InterestStore interests;
  private final DraftStore drafts;
  private final Explorer explorer;
  private final Selections selections;
  private final InstantSource clock;

  @Inject
  public FirstDraft(
      InterestStore interests,
      DraftStore drafts,
      Explorer explorer,
      Selections selections,
      InstantSource clock) {
    this.interests = interests;
    this.drafts = drafts;
    this.explorer = explorer;
    this.selections = selections;
    this.clock = clock;
  }

  public void write(Caller applicant, ApplicationId id) {
    var interest = interests.find(id).orElseThrow();
    CARRIED.stream()
        .map(Carried::section)
        .distinct()
        .forEach(section -> save(applicant, id, section, carried(section, interest)));
    selection(applicant, interest)
        .ifPresent(
            saved -> save(applicant, id, DATA, Map.of(SELECTION, List.of(saved.toString()))));
  }

  private void save(
      Caller applicant, ApplicationId id, String section, Map<String, List<String>> answers) {
    drafts.save(id, section, 0, Written.of(Answers.of(answers)), applicant.id(), clock.instant());
  }

  /**
   * Saves the question whose address was taken along. One that the catalogue cannot read whole any
   * more, or that stands too close to another one of theirs, is left to the applicant to ask again.
   */
  private Optional<SelectionId> selection(Caller applicant, Interest interest) {
    return interest.answers().all(InterestForm.COHORT).stream()
        .flatMap(text -> CriteriaAddress.in(text).stream())
        .map(parameters -> CriteriaParameters.read(parameters, explorer.values(applicant)))
        .filter(read -> read.problems().isEmpty() && !read.criteria().equals(Criteria.ALL))
        .findFirst()
        .flatMap(read -> selections.save(applicant, SELECTION_NAME, read.criteria()));
  }

  private static Map<String, List<String>> carried(String section, Interest interest) {
    return CARRIED.stream()
        .filter(one -> one.section().equals(section))
        .collect(toMap(Carried::question, one -> interest.answers().all(one.from())));
  }
}
