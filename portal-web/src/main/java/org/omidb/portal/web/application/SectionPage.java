package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.form.FieldValues;
import org.omidb.portal.web.form.SentFields;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code application/section.xhtml}: the questions of one section, whichever it is. Saving
 * takes what was sent as it was typed and leads on to another page, so that neither loading a page
 * anew nor going back sends anything again.
 */
@Named
@RequestScoped
public class SectionPage {

  /** Says in an address that the page shows what is missing, too, as before a submission. */
  static final String LOOK = "look";

  /** The hidden field of what the page was filled with. */
  private static final String FILLED = "filled";

  @Inject HttpServletRequest request;
  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject SectionOfBefore before;
  @Inject FileAnswers fileAnswers;
  @Inject Selections selections;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  /** The section with all its questions. */
  @SuppressWarnings("NullAway.Init")
  private Section whole;

  /** The section as it is asked. */
  @SuppressWarnings("NullAway.Init")
  private Section section;

  @SuppressWarnings("NullAway.Init")
  private SectionDraft saved;

  private List<Aside> asides = List.of();
  private Optional<Aside> aside = Optional.empty();
  private Written shown = Written.NONE;
  private Map<String, @Nullable Object> values = new HashMap<>();
  private Map<String, Attachment> files = Map.of();

  @SuppressWarnings("NullAway.Init")
  private SectionSelections choices;

  private int version;

  @PostConstruct
  void load() {
    var id = asked.application();
    draft = before.draft(id);
    line = applications.read(person.caller(), id);
    whole =
        asked
            .find("section")
            .flatMap(draft.form()::section)
            .orElseThrow(() -> new NotFoundException("Section"));
    saved = draft.section(whole.id());
    asides = drafts.asides(person.caller(), id, whole.id());
    aside =
        query
            .findId("aside")
            .flatMap(key -> asides.stream().filter(it -> it.id().equals(key)).findFirst());
    shown =
        aside.map(it -> DraftRules.read(whole, it.typed(), draft.today())).orElse(saved.written());
    section = draft.asked(whole, shown.answers());
    values = FieldValues.of(section, shown);
    files = fileAnswers.named(section, List.of(shown, saved.written()), id);
    choices = new SectionSelections(section, selections, person.caller());
    version = asked.find("version").isPresent() ? asked.number("version") : saved.version();
    if (isDraft() && !request.getMethod().equals("POST")) {
      problems().forEach(it -> messages.fieldError(it.question().id(), it.message()));
    }
  }

  /** Mistakes are always shown, gaps where somebody has asked for every answer. */
  private List<Problem> problems() {
    var all = DraftRules.check(section, shown.all(), draft.today());
    return isLookedAt()
        ? all
        : all.stream().filter(it -> it.kind() != Problem.Kind.MISSING).toList();
  }

  /**
   * Saves and goes on to the next section; where something is missing or mistaken it is shown
   * first.
   */
  public @Nullable String saveAndContinue() {
    return save(false);
  }

  /** Saves what is there and goes back to the list. */
  public @Nullable String saveForLater() {
    return save(true);
  }

  private @Nullable String save(boolean later) {
    var id = asked.application();
    if (before.isBefore(draft, id)) {
      return before.save(draft, id, whole, filled(), sent());
    }
    int from = query.shownVersion("version");
    return switch (drafts.save(
        person.caller(), id, section.id(), from, filled(), sent(), query.findId("aside"))) {
      case Accepted(var kept) ->
          switch (kept.getFirst()) {
            case SectionKept.InPlace() -> saved(later);
            case SectionKept.PutAside(var where) -> address(section) + "&aside=" + where;
          };
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  private String saved(boolean later) {
    var now = drafts.read(person.caller(), asked.application());
    var next = now.asked(whole, now.section(whole.id()).answers());
    int mistakes = now.mistakes(next).size();
    if (!later && new SentFields(request).isMore(section, next)) {
      messages.info("application.section-saved-more", section.title());
      return address(section);
    }
    if (mistakes > 0) {
      messages.info("application.section-saved-look", section.title(), mistakes);
    } else {
      messages.info("application.section-saved", section.title());
    }
    if (later) {
      return tasks();
    }
    return now.problems(next).isEmpty()
        ? next(now).map(this::address).orElse(tasks())
        : address(section) + "&" + LOOK + "=again";
  }

  /** Deletes what waits beside this section. */
  public String discard() {
    aside.ifPresent(it -> drafts.discard(person.caller(), asked.application(), it.id()));
    return address(section);
  }

  private FilledWith filled() {
    return FilledWith.parse(asked.find(FILLED).orElse(""));
  }

  /** What is saved while the page is filled; a hidden field brings it back. */
  public String getFilledWith() {
    return asked.find(FILLED).orElseGet(() -> FilledWith.of(whole, saved.written().all()).text());
  }

  private Typed sent() {
    var fields = new SentFields(request);
    var typed = fileAnswers.with(fields.typed(whole), whole, fields, asked.application());
    return fields.kept(whole, section, typed, shown.all());
  }

  private String address(Section to) {
    return "/application/section?faces-redirect=true&section="
        + to.id()
        + "&id="
        + asked.application();
  }

  private String tasks() {
    return "/application/tasks?faces-redirect=true&id=" + asked.application();
  }

  private Optional<Section> next(Draft of) {
    return of.asked().after(whole).filter(next -> !next.last());
  }

  public ApplicationLine getLine() {
    return line;
  }

  public Section getSection() {
    return section;
  }

  public SectionDraft getSaved() {
    return saved;
  }

  /** The version of the form whose questions the page shows; a hidden field brings it back. */
  public int getFormVersion() {
    return draft.form().version();
  }

  /** The version from which the page was filled; a hidden field brings it back. */
  public int getVersion() {
    return version;
  }

  public Map<String, @Nullable Object> getValues() {
    return values;
  }

  /** What stands in the fields. */
  public Written getShown() {
    return shown;
  }

  /** The files of this section, by their id. */
  public Map<String, Attachment> getFiles() {
    return files;
  }

  public boolean isWithFiles() {
    return section.questions().stream().anyMatch(it -> it.kind() instanceof Upload);
  }

  /** The selections that answer the question for one, if the section has it. */
  public List<SavedSelection> getSelections() {
    return choices.offered();
  }

  /** The selection that is saved, by its name and in English. */
  public String getSavedSelection() {
    return choices.describe(saved.answers());
  }

  public String getAskedNames() {
    return SentFields.names(section);
  }

  /** Whether the page shows what is missing, and how to go on without it. */
  public boolean isLookedAt() {
    return query.text(LOOK).isPresent();
  }

  /** The id of the section that follows; empty after the last before the declarations. */
  public String getNext() {
    return next(draft).map(Section::id).orElse("");
  }

  /** Whether the fields hold what could not be saved in its place. */
  public boolean isPutAside() {
    return aside.isPresent();
  }

  /** What waits beside this section and is not in the fields. */
  public List<Aside> getOtherAsides() {
    return asides.stream().filter(it -> !aside.equals(Optional.of(it))).toList();
  }

  /** Whether there is a form: to save, or with what was put aside. */
  public boolean isForm() {
    return isSavable() || isPutAside();
  }

  /** Also for what comes after the application was submitted, so that it is put aside. */
  public boolean isSavable() {
    return isDraft() || request.getMethod().equals("POST");
  }

  public boolean isDraft() {
    return line.stage().draft();
  }
}
