package org.omidb.portal.web.workingcopy;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.workingcopy.domain.Trial;
import org.omidb.portal.workingcopy.service.Trials;

/**
 * The form that an administrator goes through, with what they have typed, read by the same rules as
 * an applicant's draft.
 */
@Named
@RequestScoped
public class TriedForm {

  /** Stands for each file that was chosen: the file itself is not kept. */
  public record TriedFile(UUID id, String fileName) {}

  /** Stands for a selection of cases, of which an administrator has none. */
  public record TriedSelection(UUID id, String name, String sentence) {}

  private static final UUID FILE = new UUID(0, 1);
  private static final UUID SELECTION = new UUID(0, 2);

  @Inject AskedCopy askedCopy;
  @Inject Trials trials;
  @Inject CurrentPerson person;
  @Inject Dates dates;

  @SuppressWarnings("NullAway.Init")
  private Trial trial;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  /**
   * @throws NotFoundException if there is no such form, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    show(trials.of(person.caller(), askedCopy.name()));
  }

  private void show(Trial now) {
    trial = now;
    var saved =
        now.typed().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, it -> section(it.getKey(), it.getValue())));
    draft = new Draft(now.shown().form(), 1, saved, dates.today());
  }

  private SectionDraft section(String id, Typed typed) {
    var written =
        trial.shown().form().section(id).stream()
            .map(asked -> DraftRules.read(asked, typed, dates.today()))
            .findFirst();
    return written
        .map(it -> new SectionDraft(id, 1, it, Optional.empty(), Optional.empty()))
        .orElseGet(() -> SectionDraft.untouched(id));
  }

  Draft draft() {
    return draft;
  }

  /** The section of this id, with all its questions. */
  Section whole(String id) {
    return draft.form().section(id).orElseThrow(() -> new NotFoundException("Section"));
  }

  /** Keeps what was typed; nothing if that is refused, which is then said on the page. */
  Optional<Draft> save(String section, Typed typed) {
    var saved = askedCopy.taken(trials.save(person.caller(), askedCopy.name(), section, typed));
    saved.ifPresent(this::show);
    return saved.map(it -> draft);
  }

  void clear() {
    trials.clear(person.caller(), askedCopy.name());
  }

  /** With a stand-in for each file that was chosen. */
  static Typed withFile(Typed typed, String question) {
    return typed.with(question, List.of(FILE.toString()));
  }

  /** Whether it is the working copy, and not the version in use. */
  public boolean isOfCopy() {
    return trial.ofCopy();
  }

  /** What no page can show before it is put right. */
  public List<String> getLeftOut() {
    return trial.shown().leftOut();
  }

  /** The stand-in for each file, by its id. */
  public Map<String, TriedFile> getFiles() {
    return Map.of(FILE.toString(), new TriedFile(FILE, "The file that you have chosen"));
  }

  public List<TriedSelection> getSelections() {
    return List.of(
        new TriedSelection(
            SELECTION, "An example", "Stands for a selection that somebody has saved"));
  }

  /** The sections whose questions are asked. */
  public List<Section> getSections() {
    return draft.asked().sections();
  }

  static boolean asksForFiles(Section section) {
    return Stream.of(section)
        .flatMap(it -> it.questions().stream())
        .anyMatch(it -> it.kind() instanceof Upload);
  }
}
