package org.omidb.portal.web.application;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.form.FieldValues;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code application/section.xhtml}: the questions of one section, whichever it is. */
@Named
@RequestScoped
public class SectionPage {

  /** The name of the button that saves what is there; the other one asks for every answer. */
  private static final String LATER = "later";

  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject Attachments attachments;
  @Inject Selections selections;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  private final Map<String, @Nullable Part> files = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  @SuppressWarnings("NullAway.Init")
  private Section section;

  @SuppressWarnings("NullAway.Init")
  private SectionDraft saved;

  private Map<String, @Nullable Object> values = new HashMap<>();
  private Map<String, Attachment> stored = Map.of();
  private int version;
  private boolean changedMeanwhile;
  private boolean typed;

  @PostConstruct
  void load() {
    draft = drafts.read(person.caller(), asked.application());
    line = applications.read(person.caller(), asked.application());
    section =
        asked
            .find("section")
            .flatMap(draft.form()::section)
            .orElseThrow(() -> new NotFoundException("Section"));
    saved = draft.section(section.id());
    version = asked.find("version").isPresent() ? asked.number("version") : saved.version();
    typed = FacesContext.getCurrentInstance().isPostback();
    values = FieldValues.of(section, saved.answers());
    stored = storedFiles();
  }

  /** Saves complete answers and goes on to the next section. */
  public @Nullable String saveAndContinue() {
    return save(
        draft
            .form()
            .after(section)
            .filter(next -> !next.last())
            .map(next -> "/application/section?faces-redirect=true&section=" + next.id() + "&id=")
            .orElse("/application/tasks?faces-redirect=true&id="));
  }

  /** Saves what is there and goes back to the list. */
  public @Nullable String saveForLater() {
    return save("/application/tasks?faces-redirect=true&id=");
  }

  private @Nullable String save(String next) {
    var answers = withFiles(FieldValues.answers(section, values));
    if (answers.isEmpty()) {
      return null;
    }
    var id = asked.application();
    int shown = query.shownVersion("version");
    return switch (drafts.save(person.caller(), id, section.id(), shown, answers.get())) {
      case Accepted(var none) -> {
        messages.info("application.section-saved", section.title());
        yield next + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        if (refusal == ApplicationRefusal.SECTION_CHANGED) {
          showWhatChanged();
        }
        line = applications.read(person.caller(), id);
        yield null;
      }
    };
  }

  /**
   * The next saving is made with open eyes: over what is shown now. Of a version that never was
   * there may be nothing to show.
   */
  private void showWhatChanged() {
    draft = drafts.read(person.caller(), asked.application());
    saved = draft.section(section.id());
    version = saved.version();
    changedMeanwhile = saved.saved().isPresent();
  }

  /** The answers together with the files that came, or that are there; empty if one was refused. */
  private Optional<Answers> withFiles(Answers answers) {
    var all = answers;
    for (var question : fileQuestions()) {
      var part = files.get(question.id());
      if (part != null && part.getSize() > 0) {
        var attachment = store(question, part);
        if (attachment.isEmpty()) {
          return Optional.empty();
        }
        all = all.with(question.id(), attachment.get().id().toString());
      } else {
        all = all.with(question.id(), saved.answers().first(question.id()).orElse(""));
      }
    }
    return Optional.of(all);
  }

  private Optional<Attachment> store(Question question, Part part) {
    var name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
    try (var content = part.getInputStream()) {
      return switch (attachments.store(person.caller(), asked.application(), name, content)) {
        case Accepted(var stored) -> Optional.of(stored.getFirst());
        case Refused(var refusal) -> {
          messages.fieldError(question.id(), texts.text("application.refusal." + refusal.name()));
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private Map<String, Attachment> storedFiles() {
    return fileQuestions().stream()
        .flatMap(question ->
            saved.answers().first(question.id()).map(UUID::fromString).stream()
                .flatMap(
                    file -> attachments.find(person.caller(), asked.application(), file).stream())
                .map(file -> Map.entry(question.id(), file)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Question> fileQuestions() {
    return section.questions().stream()
        .filter(question -> question.kind() == Question.Kind.FILE)
        .toList();
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

  /** The version from which the page was filled; a hidden field brings it back. */
  public int getVersion() {
    return version;
  }

  public Map<String, @Nullable Object> getValues() {
    return values;
  }

  public Map<String, @Nullable Part> getFiles() {
    return files;
  }

  /** The files that answer questions of this section now, by question id. */
  public Map<String, Attachment> getStored() {
    return stored;
  }

  public boolean isWithFiles() {
    return !fileQuestions().isEmpty();
  }

  public List<SavedSelection> getSelections() {
    return section.questions().stream().anyMatch(q -> q.kind() == Question.Kind.SELECTION)
        ? selections.savedBy(person.caller().id())
        : List.of();
  }

  /** Whether every required question has to be answered now. */
  public boolean isStrict() {
    return asked.find(LATER).isEmpty();
  }

  public boolean isChangedMeanwhile() {
    return changedMeanwhile;
  }

  public boolean isDraft() {
    return line.stage().draft();
  }

  /**
   * Whether the fields are shown: while it is a draft, and also to who has typed into them while it
   * was submitted, so that nothing typed is lost.
   */
  public boolean isFields() {
    return isDraft() || typed;
  }
}
