package org.omidb.portal.web.application;

import static java.util.Objects.requireNonNull;
import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.application.service.DraftFiles;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.OlderPages;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.form.OneTable;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** One draft in memory, with what the services of applications answer about it. */
final class OneDraft extends Drafts {

  OneDraft() {
    super(unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused());
  }

  static final ApplicationId ID =
      new ApplicationId(UUID.fromString("0190a6f0-1111-7222-8333-444455556666"));
  static final Attachment FILE =
      new Attachment(
          UUID.fromString("0190a6f0-1111-7222-8333-444455557777"),
          "flow.png",
          "image/png",
          8,
          Sha256.of("flow"));

  private static final QuestionKind SHORT = new QuestionKind.ShortText(TextLimit.characters(9));

  /** What is asked. */
  Form form = FirstForms.of(FormName.APPLICATION);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  final List<Aside> asides = new ArrayList<>();
  FilledWith filled = FilledWith.UNKNOWN;
  Stage stage = Stage.DRAFTING;
  Optional<ApplicationRefusal> refusal = Optional.empty();
  Optional<Refusal> fileRefusal = Optional.empty();

  /** Whether the file that is there waits for the virus scanner. */
  boolean waits;

  private final Map<String, SectionDraft> saved = new HashMap<>();

  /** A form that asks why, and a section more, only who says yes. */
  static Form asking() {
    var yes = Optional.<Condition>of(new Condition.Is("w", "yes"));
    var why = new Question("why", SHORT, "Why?", "why", "", "", false, Optional.empty(), yes, "");
    return new Form(
        2,
        List.of(
            new Section(
                "s",
                "S",
                "",
                List.of(new Question("w", new QuestionKind.YesNo(), "Whether?", "it"), why),
                false),
            new Section("more", "M", "", List.of(new Question("m", SHORT, "M", "m")), false, yes)));
  }

  /** A form with one table. */
  static Form table() {
    var table = new Question("m", OneTable.KIND, "Members", "the members");
    return new Form(2, List.of(new Section("s", "S", "", List.of(table), false)));
  }

  void saved(String section, int version, Typed typed) {
    var asked = form.section(section).orElseThrow();
    var written = DraftRules.read(asked, typed, TODAY);
    saved.put(
        section,
        new SectionDraft(section, version, written, Optional.of(Instant.EPOCH), Optional.empty()));
  }

  Typed typed(String section) {
    return requireNonNull(saved.get(section)).written().all();
  }

  Answers answers(String section) {
    return requireNonNull(saved.get(section)).answers();
  }

  @Override
  public Draft read(Caller caller, ApplicationId id) {
    return new Draft(form, 1, saved, TODAY);
  }

  @Override
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      String section,
      int version,
      FilledWith filled,
      Typed typed,
      Optional<UUID> from) {
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    this.filled = filled;
    from.ifPresent(aside -> discard(caller, id, aside));
    int now = read(caller, id).section(section).version();
    if (now == version && stage.draft()) {
      saved(section, version + 1, typed);
      return Decision.accept(new SectionKept.InPlace());
    }
    var aside = new Aside(UUID.randomUUID(), section, typed, Instant.EPOCH, caller.id());
    asides.add(aside);
    return Decision.accept(new SectionKept.PutAside(aside.id()));
  }

  @Override
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      String section,
      Question question,
      FilledWith filled,
      Typed typed) {
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    var saved = read(caller, id).section(section);
    var asked = form.section(section).orElseThrow().only(Set.of(question.id()));
    var settled = filled.settled(asked, typed, saved.written().all());
    if (!settled.beside().values().isEmpty()) {
      var aside =
          new Aside(UUID.randomUUID(), section, settled.beside(), Instant.EPOCH, caller.id());
      asides.add(aside);
      return Decision.accept(new SectionKept.PutAside(aside.id()));
    }
    saved(section, saved.version() + 1, settled.stands());
    return Decision.accept(new SectionKept.InPlace());
  }

  @Override
  public List<Aside> asides(Caller caller, ApplicationId id, String section) {
    return asides.stream().filter(it -> it.section().equals(section)).toList();
  }

  @Override
  public List<Aside> asides(Caller caller, ApplicationId id) {
    return asides;
  }

  /** Who has saved something else. */
  Optional<AnswerDraft> last = Optional.empty();

  @Override
  public Optional<AnswerDraft> lastSaved(Caller caller, ApplicationId id, Section some) {
    return last;
  }

  @Override
  public void discard(Caller caller, ApplicationId id, UUID aside) {
    asides.removeIf(it -> it.id().equals(aside));
  }

  /** What a page has sent that was made before the draft moved to a newer form. */
  final List<List<Object>> sentFromBefore = new ArrayList<>();

  SectionOfBefore before(
      Asked asked, HttpServletRequest request, CurrentPerson person, Messages messages) {
    return new SectionOfBefore(request, asked, this, older(), person, messages);
  }

  /** Pages that were made in the first version of the form. */
  OlderPages older() {
    return new OlderPages(unused(), unused(), unused(), unused()) {
      @Override
      public Draft read(Caller caller, ApplicationId id, int version) {
        return version < form.version()
            ? new Draft(FirstForms.of(FormName.APPLICATION), 1, saved, TODAY)
            : OneDraft.this.read(caller, id);
      }

      @Override
      public Decision<SectionKept> save(
          Caller caller,
          ApplicationId id,
          int version,
          String section,
          FilledWith filled,
          Typed typed) {
        sentFromBefore.add(List.of(version, section, typed));
        return refusal.map(Decision::<SectionKept>refuse).orElseGet(() -> Decision.accept(kept));
      }

      @Override
      public Decision<SectionKept> save(
          Caller caller,
          ApplicationId id,
          int version,
          String section,
          Question question,
          FilledWith filled,
          Typed typed) {
        return save(caller, id, version, section, filled, typed);
      }
    };
  }

  /** Where that goes which a page of before has sent. */
  SectionKept kept = new SectionKept.InPlace();

  /** What the reader is to the application. */
  Set<ApplicationRelation> relations = Set.of(ApplicationRelation.APPLICANT);

  Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public Set<ApplicationRelation> relations(Caller caller, ApplicationId id) {
        return relations;
      }

      @Override
      public ApplicationLine read(Caller caller, ApplicationId id) {
        return new ApplicationLine(
            id,
            "OMI-2026-0042",
            stage,
            "Small cancers",
            "University of Somewhere",
            Optional.empty(),
            1,
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH);
      }
    };
  }

  Attachments attachments() {
    return new Attachments(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Decision<Attachment> store(
          Caller caller,
          ApplicationId id,
          Upload asked,
          FileSort sort,
          Optional<UUID> replaces,
          String fileName,
          InputStream file) {
        sorts.add(sort);
        replaces.ifPresent(replaced::add);
        return fileRefusal.map(Decision::<Attachment>refuse).orElseGet(() -> Decision.accept(FILE));
      }

      @Override
      public Map<String, FileLine> lines(Caller caller, ApplicationId id) {
        return Map.of(
            FILE.id().toString(),
            new FileLine(
                FILE.id(),
                FILE.fileName(),
                "PNG",
                FILE.bytes(),
                FILE.sha256(),
                Optional.of(FileSort.CERTIFICATE),
                "Rita Rowe",
                Instant.EPOCH,
                waits,
                Optional.empty(),
                true,
                List.of()));
      }
    };
  }

  /** What the files were said to be that were stored. */
  final List<FileSort> sorts = new ArrayList<>();

  /** The files in whose place others were stored. */
  final List<UUID> replaced = new ArrayList<>();

  /** The files that were taken away. */
  final List<UUID> removed = new ArrayList<>();

  DraftFiles files() {
    return new DraftFiles(unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Decision<Attachment> remove(
          Caller caller, ApplicationId id, String question, UUID file) {
        if (!FILE.id().equals(file)) {
          throw new NotFoundException("File");
        }
        removed.add(file);
        return fileRefusal.map(Decision::<Attachment>refuse).orElseGet(() -> Decision.accept(FILE));
      }
    };
  }
}
