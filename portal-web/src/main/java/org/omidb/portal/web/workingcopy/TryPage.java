package org.omidb.portal.web.workingcopy;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.SectionGroup;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;

/**
 * The pages {@code admin/try.xhtml}, the sections of a form as an applicant finds them, and {@code
 * admin/try-check.xhtml}, the answers before they would be submitted.
 */
@Named
@RequestScoped
public class TryPage {

  /** A section in which something is missing or mistaken. */
  public record TriedGap(Section section, List<Problem> problems) {}

  @Inject AskedCopy askedCopy;
  @Inject TriedForm triedForm;
  @Inject Messages messages;
  @Inject Redirects redirects;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  private List<Task> tasks = List.of();

  @PostConstruct
  void load() {
    draft = triedForm.draft();
    tasks = draft.tasks();
  }

  /** Deletes what was typed. */
  public @Nullable String clear() {
    triedForm.clear();
    messages.info("workingcopy.trial-cleared");
    redirects.to("/admin/try?of=" + askedCopy.getOf());
    return null;
  }

  /** The sections that are asked, in their groups. */
  public List<SectionGroup> getGroups() {
    return SectionGroup.of(tasks.stream().map(Task::section).toList());
  }

  /** How far a section is. */
  public Task task(Section section) {
    return tasks.stream().filter(it -> it.section().equals(section)).findFirst().orElseThrow();
  }

  /** What is missing or mistaken before it could be submitted, section by section. */
  public List<TriedGap> getGaps() {
    return draft.asked().sections().stream()
        .map(section -> new TriedGap(section, draft.problems(section)))
        .filter(gap -> !gap.problems().isEmpty())
        .toList();
  }

  /** What stands in a section. */
  public Written written(Section section) {
    return draft.section(section.id()).written();
  }

  /** What is said of answers that could not be submitted as they were typed, by question id. */
  public Map<String, String> mistakes(Section section) {
    return draft.mistakes(section).stream()
        .collect(toMap(problem -> problem.question().id(), Problem::message, (one, other) -> one));
  }
}
