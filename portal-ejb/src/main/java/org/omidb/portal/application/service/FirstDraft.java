package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
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
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.form.service.Forms;
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

  /** What the selection of the expression of interest is called among the applicant's own. */
  static final String SELECTION_NAME = "From your expression of interest";

  private final Forms forms;
  private final InterestStore interests;
  private final DraftStore drafts;
  private final Explorer explorer;
  private final Selections selections;
  private final InstantSource clock;

  @Inject
  public FirstDraft(
      Forms forms,
      InterestStore interests,
      DraftStore drafts,
      Explorer explorer,
      Selections selections,
      InstantSource clock) {
    this.forms = forms;
    this.interests = interests;
    this.drafts = drafts;
    this.explorer = explorer;
    this.selections = selections;
    this.clock = clock;
  }

  public void write(Caller applicant, ApplicationId id) {
    var interest = interests.find(id).orElseThrow();
    var from = forms.version(FormName.INTEREST, interest.formVersion()).sections().getFirst();
    var form = forms.current(FormName.APPLICATION);
    for (var section : form.sections()) {
      var carried = new HashMap<>(carried(section, from, interest.answers()));
      section
          .question(Meaning.SELECTION)
          .flatMap(question ->
              selection(applicant, from, interest)
                  .map(saved -> Map.entry(question.id(), List.of(saved.toString()))))
          .ifPresent(entry -> carried.put(entry.getKey(), entry.getValue()));
      if (!carried.isEmpty()) {
        save(applicant, id, section.id(), carried);
      }
    }
  }

  private void save(
      Caller applicant, ApplicationId id, String section, Map<String, List<String>> answers) {
    drafts.save(id, section, 0, Written.of(Answers.of(answers)), applicant.id(), clock.instant());
  }

  /**
   * Saves the question whose address was taken along. One that the catalogue cannot read whole any
   * more, or that stands too close to another one of theirs, is left to the applicant to ask again.
   */
  private Optional<SelectionId> selection(Caller applicant, Section from, Interest interest) {
    return from.answer(Meaning.COHORT, interest.answers()).stream()
        .flatMap(text -> CriteriaAddress.in(text).stream())
        .map(parameters -> CriteriaParameters.read(parameters, explorer.values(applicant)))
        .filter(read -> read.problems().isEmpty() && !read.criteria().equals(Criteria.ALL))
        .findFirst()
        .flatMap(read -> selections.save(applicant, SELECTION_NAME, read.criteria()));
  }

  /** What both forms read with one meaning. */
  private static Map<String, List<String>> carried(Section section, Section from, Answers given) {
    return section.questions().stream()
        .flatMap(question ->
            question
                .meaning()
                .flatMap(from::question)
                .map(source -> Map.entry(question.id(), given.all(source.id())))
                .stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
