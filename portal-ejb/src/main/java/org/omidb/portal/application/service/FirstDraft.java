package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.SelectionId;

/**
 * What the applicant said in the expression of interest is not asked a second time: the answers
 * that both forms ask for, in which words the cases were asked for, and the selection whose address
 * of the explorer stands there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstDraft {

  /** What the selection of the expression of interest is called among the applicant's own. */
  static final String SELECTION_NAME = "From your expression of interest";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Forms forms;
  private final InterestStore interests;
  private final DraftStore drafts;
  private final People people;
  private final Explorer explorer;
  private final Selections selections;
  private final InstantSource clock;

  @Inject
  public FirstDraft(
      Forms forms,
      InterestStore interests,
      DraftStore drafts,
      People people,
      Explorer explorer,
      Selections selections,
      InstantSource clock) {
    this.forms = forms;
    this.interests = interests;
    this.drafts = drafts;
    this.people = people;
    this.explorer = explorer;
    this.selections = selections;
    this.clock = clock;
  }

  /** The version of the form in which a draft begins. */
  Form form() {
    return forms.current(FormName.APPLICATION);
  }

  void write(Caller applicant, ApplicationId id, Form form) {
    var interest = interests.find(id).orElseThrow();
    var from = forms.version(FormName.INTEREST, interest.formVersion()).sections().getFirst();
    var account = people.find(applicant.id()).orElseThrow();
    var cohort = cohort(form, from, interest.answers());
    for (var section : form.sections()) {
      var carried = new HashMap<>(carried(section, from, interest.answers()));
      ofTheAccount(section, from, interest.answers(), account).forEach(carried::put);
      section.questions().stream()
          .filter(question -> cohort.containsKey(question.id()))
          .forEach(question -> carried.put(question.id(), cohort.get(question.id())));
      section
          .question(Meaning.SELECTION)
          .flatMap(question ->
              selection(applicant, from, interest)
                  .map(saved -> Map.entry(question.id(), List.of(saved.toString()))))
          .ifPresent(entry -> carried.put(entry.getKey(), entry.getValue()));
      if (!carried.isEmpty()) {
        save(applicant, id, section, carried);
      }
    }
  }

  /** An answer that this form does not take as it is stays in its field as it was typed. */
  private void save(
      Caller applicant, ApplicationId id, Section section, Map<String, List<String>> typed) {
    var now = clock.instant();
    var written = DraftRules.read(section, Typed.of(typed), LocalDate.ofInstant(now, LONDON));
    written
        .all()
        .values()
        .forEach((question, stands) -> drafts.save(id, question, stands, applicant.id(), now));
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

  /**
   * The address is that of the account which has accepted, and is verified. What the expression of
   * interest calls its writer is theirs alone if it was written from the same address: a colleague
   * may have been invited in their place.
   */
  private static Map<String, List<String>> ofTheAccount(
      Section section, Section from, Answers given, Person account) {
    var said = new HashMap<String, List<String>>();
    section
        .question(Meaning.EMAIL)
        .ifPresent(question -> said.put(question.id(), List.of(account.email())));
    boolean same =
        from.answer(Meaning.EMAIL, given).filter(account.email()::equalsIgnoreCase).isPresent();
    section
        .question(Meaning.FULL_NAME)
        .filter(question -> !same)
        .ifPresent(question -> said.put(question.id(), List.of(account.name())));
    return said;
  }

  /**
   * In which words the cases were asked for. A form that has no question for them asks beside its
   * selection why it is these cases; the words begin the answer to that.
   */
  private static Map<String, List<String>> cohort(Form form, Section from, Answers given) {
    var words = from.answer(Meaning.COHORT, given).filter(text -> !text.isBlank());
    if (words.isEmpty()
        || form.sections().stream().anyMatch(it -> it.question(Meaning.COHORT).isPresent())) {
      return Map.of();
    }
    return form.sections().stream()
        .filter(section -> section.question(Meaning.SELECTION).isPresent())
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.kind() instanceof LongText && question.meaning().isEmpty())
        .findFirst()
        .map(question -> Map.of(question.id(), List.of(words.get())))
        .orElse(Map.of());
  }

  /** What both forms read with one meaning, or offer to choose under one id. */
  private static Map<String, List<String>> carried(Section section, Section from, Answers given) {
    var carried = new HashMap<String, List<String>>();
    for (var question : section.questions()) {
      question
          .meaning()
          .flatMap(from::question)
          .ifPresent(source -> carried.put(question.id(), given.all(source.id())));
      from.question(question.id())
          .filter(source -> source.meaning().isEmpty() && question.meaning().isEmpty())
          .map(source -> chosenInBoth(question, source, given))
          .filter(chosen -> !chosen.isEmpty())
          .ifPresent(chosen -> carried.put(question.id(), chosen));
    }
    return carried;
  }

  private static List<String> chosenInBoth(Question question, Question source, Answers given) {
    return question.kind() instanceof ChoiceOfSeveral(var offered)
            && source.kind() instanceof ChoiceOfSeveral
        ? given.all(source.id()).stream()
            .filter(value -> offered.stream().anyMatch(option -> option.value().equals(value)))
            .toList()
        : List.of();
  }
}
