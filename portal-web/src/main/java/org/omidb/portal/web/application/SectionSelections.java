package org.omidb.portal.web.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.web.shared.Ids;

/** The saved selections of a section that asks for one; they are looked up once, when asked for. */
public final class SectionSelections {

  private final Section section;
  private final Answers answers;
  private final Selections selections;
  private final Caller caller;
  private Optional<List<SavedSelection>> offered = Optional.empty();

  SectionSelections(Section section, Answers answers, Selections selections, Caller caller) {
    this.section = section;
    this.answers = answers;
    this.selections = selections;
    this.caller = caller;
  }

  /**
   * What the reader has saved, and before it what another applicant has chosen; nothing where the
   * section does not ask for it.
   */
  public List<SavedSelection> offered() {
    if (offered.isEmpty()) {
      offered = Optional.of(isAsked() ? all() : List.of());
    }
    return offered.get();
  }

  private List<SavedSelection> all() {
    var own = selections.savedBy(caller.id());
    var chosen = named(answers).filter(it -> own.stream().noneMatch(it::equals));
    return Stream.concat(chosen.stream(), own.stream()).toList();
  }

  private boolean isAsked() {
    return section.questions().stream().anyMatch(it -> it.kind() instanceof CohortSelection);
  }

  /** The selection that is named by these answers, by its name and in English; empty if none is. */
  public String describe(Answers answers) {
    return named(answers)
        .map(selection -> selection.name() + "\n" + selection.sentence())
        .orElse("");
  }

  private Optional<SavedSelection> named(Answers answers) {
    return section
        .answer(Meaning.SELECTION, answers)
        .flatMap(Ids::find)
        .flatMap(id -> selections.named(new SelectionId(id)));
  }
}
