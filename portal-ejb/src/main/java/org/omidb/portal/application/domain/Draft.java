package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What an applicant has written so far.
 *
 * @param revision the revision that these answers become when they are submitted
 * @param saved the sections that somebody has saved, by section id
 * @param today when it is read, in England: some answers are right only for a time
 */
public record Draft(Form form, int revision, Map<String, SectionDraft> saved, LocalDate today) {

  /** As much text as one section takes: ten times what its questions ask for. */
  static final int MOST_MEGABYTES = 1;

  /** The same in bytes of UTF-8. */
  public static final int MOST_BYTES = MOST_MEGABYTES * 1_048_576;

  /** Where answers stand whose questions are not asked any more; no section has this id. */
  private static final String NOWHERE = "";

  public Draft {
    saved =
        saved.values().stream()
            .map(section ->
                form.section(section.section())
                    .map(asked -> section.readAgain(asked, today))
                    .orElse(section))
            .collect(toUnmodifiableMap(SectionDraft::section, section -> section));
  }

  /**
   * A draft in a version of the form, whatever version its questions were answered in: each stands
   * where it is asked.
   */
  public static Draft of(
      Form form, int revision, Collection<AnswerDraft> answers, LocalDate today) {
    var sections = new HashMap<String, SectionDraft>();
    for (var answer : answers) {
      var id = form.asking(answer.question()).map(Section::id).orElse(NOWHERE);
      sections.put(id, sections.getOrDefault(id, SectionDraft.untouched(id)).and(answer));
    }
    return new Draft(form, revision, sections, today);
  }

  public SectionDraft section(String id) {
    return saved.getOrDefault(id, SectionDraft.untouched(id));
  }

  /** The form as it is asked after these answers, without what its conditions leave out. */
  public Form asked() {
    return form.shownTo(given());
  }

  /**
   * A section as it is asked where these answers stand in it; whole if it is not asked at all, as
   * somebody has opened it nevertheless.
   */
  public Section asked(Section whole, Answers answers) {
    var given = new HashMap<>(given());
    given.put(whole.id(), answers);
    return form.shownTo(given).section(whole.id()).orElse(whole);
  }

  /** The section whose page follows; none after the last before the declarations. */
  public Optional<Section> next(Section section) {
    return asked().after(section).filter(next -> !next.last());
  }

  private Map<String, Answers> given() {
    return saved.values().stream().collect(toMap(SectionDraft::section, SectionDraft::answers));
  }

  public List<Task> tasks() {
    return asked().sections().stream().map(this::task).toList();
  }

  /** What has still to be answered in a section, and what cannot be submitted as it is. */
  public List<Problem> problems(Section section) {
    return DraftRules.check(section, section(section.id()).written().all(), today);
  }

  /** What was typed into a section and does not answer its question; gaps are none. */
  public List<Problem> mistakes(Section section) {
    return problems(section).stream()
        .filter(problem -> problem.kind() != Problem.Kind.MISSING)
        .toList();
  }

  public boolean complete() {
    return tasks().stream().allMatch(task -> task.status() == Task.Status.COMPLETE);
  }

  /**
   * A hash of which form and which saving of each section this is: what a page shows and what is
   * submitted is the same draft where it agrees.
   */
  public Sha256 fingerprint() {
    return Sha256.of(
        form.sections().stream()
            .map(part -> part.id() + "=" + section(part.id()).version())
            .collect(joining(";", form.version() + "/" + revision + ":", "")));
  }

  /**
   * The answers to the questions that are asked, and none to others. What was answered before a
   * condition left its question out stays in the draft.
   */
  public Map<String, Answers> answers() {
    return asked().sections().stream()
        .collect(toMap(Section::id, section -> section(section.id()).answers().to(section)));
  }

  /** What stands in the fields, section by section, and what has no place in any. */
  public Map<String, Typed> all() {
    return saved.values().stream().collect(toMap(SectionDraft::section, it -> it.written().all()));
  }

  /**
   * What was answered in an earlier version of the form and is no longer asked. It stays in the
   * draft, and no revision has it.
   */
  public Typed withoutPlace() {
    return DraftMove.withoutPlace(form, all());
  }

  /** The one answer that is read for this meaning. */
  public Optional<String> answer(Meaning meaning) {
    return form.answer(meaning, answers());
  }

  private Task task(Section section) {
    int mistakes = mistakes(section).size();
    return new Task(section, status(section, mistakes), mistakes);
  }

  private Task.Status status(Section section, int mistakes) {
    if (mistakes > 0) {
      return Task.Status.NEEDS_CHANGES;
    }
    if (section.last() && !othersComplete(section)) {
      return Task.Status.CANNOT_START_YET;
    }
    if (problems(section).isEmpty()) {
      return Task.Status.COMPLETE;
    }
    return isStarted(section) ? Task.Status.IN_PROGRESS : Task.Status.NOT_STARTED;
  }

  /** Whether anything stands in the fields of a section. */
  public boolean isStarted(Section section) {
    var stands = section(section.id()).written().all();
    return section.questions().stream().anyMatch(question -> stands.has(question.id()));
  }

  private boolean othersComplete(Section last) {
    return asked().sections().stream()
        .filter(section -> !section.id().equals(last.id()))
        .allMatch(section -> problems(section).isEmpty());
  }
}
