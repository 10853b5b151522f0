package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What an applicant has written so far.
 *
 * @param revision the revision that these answers become when they are submitted
 * @param saved the sections that somebody has saved, by section id
 * @param today when it is read, in England: some answers are right only for a time
 */
public record Draft(Form form, int revision, Map<String, SectionDraft> saved, LocalDate today) {

  public Draft {
    saved = Map.copyOf(saved);
  }

  public SectionDraft section(String id) {
    return saved.getOrDefault(id, SectionDraft.untouched(id));
  }

  public List<Task> tasks() {
    return form.sections().stream().map(this::task).toList();
  }

  /** What has still to be answered in a section. */
  public List<Problem> problems(Section section) {
    return FormRules.check(section, section(section.id()).answers(), today);
  }

  public boolean complete() {
    return tasks().stream().allMatch(task -> task.status() == Task.Status.COMPLETED);
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

  /** The answers to the form's questions, and none to questions it does not have. */
  public Map<String, Answers> answers() {
    return form.sections().stream()
        .collect(toMap(Section::id, section -> section(section.id()).answers()));
  }

  private Task task(Section section) {
    if (section.last() && !othersComplete(section)) {
      return new Task(section, Task.Status.CANNOT_START_YET);
    }
    return new Task(
        section, problems(section).isEmpty() ? Task.Status.COMPLETED : Task.Status.INCOMPLETE);
  }

  private boolean othersComplete(Section last) {
    return form.sections().stream()
        .filter(section -> !section.equals(last))
        .allMatch(section -> problems(section).isEmpty());
  }
}
