package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Group;
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
import org.omidb.portal.web.shared.Texts;

/**
 * The page {@code application/section.xhtml}: the questions of one section, whichever it is. Saving
 * takes what was sent as it was typed and leads on to another page, so that neither loading a page
 * anew nor going back sends anything again.
 */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SectionPage {

  /** Says in an address that the page shows what is missing, too, as before a submission. */
  static final String LOOK = "look";

  @Inject HttpServletRequest request;
  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject SectionOfBefore before;
  @Inject FileAnswers fileAnswers;
  @Inject Selections selections;
  @Inject HereNow here;
  @Inject Authors authors;
  @Inject Display display;
  @Inject Texts texts;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private ApplicationLine line;

  private Draft draft;

  /** The section with all its questions. */
  private Section whole;

  /** The section as it is asked. */
  private Section section;

  private SectionDraft saved;

  private SentSection sent;

  private SectionAsides asides;

  private Written shown = Written.NONE;
  private Map<String, @Nullable Object> values = new HashMap<>();
  private Map<String, FileLine> files = Map.of();

  private SectionSelections choices;

  private SectionRows rows;

  private int version;

  @PostConstruct
  void load() {
    var id = asked.application();
    sent = new SentSection(request, asked, fileAnswers);
    draft = before.draft(id);
    line = applications.read(person.caller(), id);
    if (!applications.writes(person.caller(), id)) {
      throw new NotFoundException("Draft");
    }
    whole =
        asked
            .find("section")
            .flatMap(draft.form()::section)
            .orElseThrow(() -> new NotFoundException("Section"));
    if (whole.last() && !applications.declares(person.caller(), id)) {
      throw new NotFoundException("Declarations");
    }
    saved = draft.section(whole.id());
    asides = new SectionAsides(drafts.asides(person.caller(), id, whole.id()), query);
    shown = asides.over(whole, saved.written().all(), draft.today());
    section = draft.asked(whole, shown.answers());
    values = FieldValues.of(section, shown);
    files = isWithFiles() ? fileAnswers.lines(id) : Map.of();
    choices = new SectionSelections(section, shown.answers(), selections, person.caller());
    rows = SectionRows.of(section, shown.all(), query, request);
    version = asked.find("version").isPresent() ? asked.number("version") : saved.version();
    if (isDraft()) {
      here.renewed(whole.id());
    }
    if (isDraft() && !sent.isSent()) {
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
    return save(typed(), () -> saved(false));
  }

  /** Saves what is there and goes back to the list. */
  public @Nullable String saveForLater() {
    return save(typed(), () -> saved(true));
  }

  /** Saves what is there and shows the page with one more row of a table. */
  public @Nullable String addRow(String table) {
    return save(typed(), () -> address(section) + "&" + SectionRows.MORE + "=" + table);
  }

  /** Saves what is there but one row of a table. */
  public @Nullable String removeRow(String table, int number) {
    var question = section.question(table).orElseThrow(() -> new NotFoundException("Table"));
    var kept = typed().with(table, new SentFields(request).without(question, number));
    return save(
        kept,
        () -> {
          messages.info("application.row-removed", Group.title(question, number));
          return address(section);
        });
  }

  /** Saves what is there and takes one file away. */
  public @Nullable String removeFile(String question, String file) {
    return save(
        typed(),
        () -> {
          fileAnswers
              .remove(asked.application(), question, file)
              .ifPresent(name -> messages.info("application.file-removed", name));
          return address(section);
        });
  }

  /** Saves what is there and asks for a file in the place of another. */
  public @Nullable String replaceFile(String file) {
    return save(typed(), () -> address(section) + "&replace=" + file);
  }

  private Typed typed() {
    return sent.typed(whole, section, shown.all());
  }

  private @Nullable String save(Typed typed, Supplier<String> next) {
    var id = asked.application();
    var filled = FilledWith.parse(sent.filled().orElse(""));
    if (before.isBefore(draft, id)) {
      return before.save(draft, id, whole, filled, typed);
    }
    int from = query.shownVersion("version");
    return switch (drafts.save(
        person.caller(), id, section.id(), from, filled, typed, query.findId("aside"))) {
      case Accepted(var kept) ->
          switch (kept.getFirst()) {
            case SectionKept.InPlace() -> next.get();
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
      return asked.page("tasks", "");
    }
    return now.problems(next).isEmpty()
        ? now.next(whole).map(this::address).orElse(asked.page("tasks", ""))
        : address(section) + "&" + LOOK + "=again";
  }

  /** Deletes what waits beside this section. */
  public String discard() {
    asides.shown().ifPresent(it -> drafts.discard(person.caller(), asked.application(), it.id()));
    return address(section);
  }

  /** What is saved while the page is filled; a hidden field brings it back. */
  public String getFilledWith() {
    return sent.filled().orElseGet(() -> FilledWith.of(whole, saved.written().all()).text());
  }

  private String address(Section to) {
    return asked.page("section", "&section=" + to.id());
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

  /** The files of the application, by their id. */
  public Map<String, FileLine> getFiles() {
    return files;
  }

  public boolean isWithFiles() {
    return section.questions().stream().anyMatch(it -> it.kind() instanceof Upload);
  }

  /** The selections that answer the question for one, if the section has it. */
  public SectionSelections getChoices() {
    return choices;
  }

  /** The groups of fields of questions that have several parts. */
  public SectionRows getRows() {
    return rows;
  }

  public String getAskedNames() {
    return SentFields.names(section);
  }

  /** Whether the page shows what is missing, and how to go on without it. */
  public boolean isLookedAt() {
    return query.text(LOOK).isPresent();
  }

  /** Where the section stands among the others. */
  public SectionPlace getPlace() {
    return SectionPlace.of(draft, whole);
  }

  /** Whether the fields hold what could not be saved in its place. */
  public boolean isPutAside() {
    return asides.shown().isPresent();
  }

  /** The questions whose saved answer is another than what was put aside. */
  public Section getOverlaps() {
    return asides.overlaps(section, saved.written().all());
  }

  /** Who saved the text that stands where another waits, and when. */
  public String getOverlapBy() {
    var last = drafts.lastSaved(person.caller(), asked.application(), getOverlaps());
    return last.map(it ->
            texts.text(
                authors.isReader(it.by()) ? "application.overlap-own" : "application.overlap",
                authors.name(it.by()),
                display.time(it.saved())))
        .orElse("");
  }

  /** Who typed what stands in the fields and could not be saved in its place. */
  public String getAsideAuthor() {
    return asides.shown().map(this::author).orElse("");
  }

  /** Who typed what waits. */
  public String author(Aside aside) {
    return authors.name(aside.by());
  }

  /** What waits beside this section and is not in the fields. */
  public List<Aside> getOtherAsides() {
    return asides.others();
  }

  /** Whether there is a form: to save, or with what was put aside. */
  public boolean isForm() {
    return isSavable() || isPutAside();
  }

  /** Also for what comes after the application was submitted, so that it is put aside. */
  public boolean isSavable() {
    return isDraft() || sent.isSent();
  }

  public boolean isDraft() {
    return line.stage().draft();
  }
}
