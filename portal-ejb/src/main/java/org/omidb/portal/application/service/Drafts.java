package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.ANSWERS_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * What somebody is writing, alone or with others. Nobody but them reads it before it is submitted.
 */
@ApplicationScoped
@Transactional
public class Drafts {

  /** As much as waits beside one section; before that many windows nobody knows what is where. */
  static final int MOST_ASIDES = 5;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final DraftStore drafts;
  private final AsideStore asides;
  private final AnsweredFiles files;
  private final Selections selections;
  private final Forms forms;
  private final InstantSource clock;

  @Inject
  public Drafts(
      ApplicationSteps steps,
      ApplicationStore rows,
      DraftStore drafts,
      AsideStore asides,
      AnsweredFiles files,
      Selections selections,
      Forms forms,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.drafts = drafts;
    this.asides = asides;
    this.files = files;
    this.selections = selections;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * The draft of an application in which the caller applies; also after it was submitted, until it
   * ends.
   *
   * @throws NotFoundException if the caller does not
   */
  public Draft read(Caller caller, ApplicationId id) {
    requireApplying(caller, id);
    return read(id);
  }

  /** The draft of an application, for whoever has asked whether it may be read. */
  Draft read(ApplicationId id) {
    return read(id, forms.version(FormName.APPLICATION, steps.state(id).form().orElseThrow()));
  }

  /** The same as a version of the form asks it. */
  Draft read(ApplicationId id, Form form) {
    var application = steps.state(id);
    int revision =
        switch (application) {
          case Application.Drafting draft -> draft.revision();
          case Application other -> other.lastSubmission().map(s -> s.revision()).orElse(0);
        };
    return Draft.of(form, revision, drafts.of(id), today());
  }

  /**
   * Keeps what was sent of one section, whatever was typed: gaps and mistakes may stay until the
   * application is submitted. What is reported as saved in its place is in the revision that is
   * submitted next: a submission waits for it, or was there before. Each question is saved by
   * itself: one that was left as it was takes nothing from another window; what was written over
   * something that somebody has saved since, or after a submission, is put aside.
   *
   * @param version the version of the section that the page was filled from
   * @param filled what that version held
   * @param typed what stands in the fields; a question for a file without one keeps the file it has
   * @param from what the page was filled from, if that had been put aside; it is resolved by this
   * @throws NotFoundException if the caller does not write it
   */
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      String sectionId,
      int version,
      FilledWith filled,
      Typed typed,
      Optional<UUID> from) {
    requireWriter(caller, id);
    boolean writing = steps.hold(id) instanceof Application.Drafting;
    var draft = read(id);
    var section = section(draft.form(), sectionId);
    requireOwn(caller, id, section);
    var saved = draft.section(sectionId);
    var now = saved.written().all();
    boolean latest = filled.equals(FilledWith.UNKNOWN) && version == saved.version();
    return keep(
        caller,
        id,
        writing,
        new Page(draft, section, latest ? FilledWith.of(section, now) : filled, from),
        typed);
  }

  /**
   * Keeps what was sent of one question while its page stays open.
   *
   * @throws NotFoundException if the form does not ask it there, or the caller does not write it
   */
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      String sectionId,
      Question question,
      FilledWith filled,
      Typed typed) {
    requireWriter(caller, id);
    boolean writing = steps.hold(id) instanceof Application.Drafting;
    var draft = read(id);
    var section = section(draft.form(), sectionId).only(Set.of(question.id()));
    requireOwn(caller, id, section);
    if (!section.questions().contains(question)) {
      throw new NotFoundException("Question");
    }
    return keep(caller, id, writing, new Page(draft, section, filled, Optional.empty()), typed);
  }

  /**
   * A page as it was sent.
   *
   * @param draft the draft as it is now, in the version of the form in which the page was made
   * @param section as the page asks it
   */
  record Page(Draft draft, Section section, FilledWith filled, Optional<UUID> from) {

    Typed saved() {
      return draft.section(section.id()).written().all();
    }
  }

  /** Keeps what stands in the fields of a page. The caller holds the application. */
  Decision<SectionKept> keep(
      Caller caller, ApplicationId id, boolean writing, Page page, Typed typed) {
    if (typed.bytes() > Draft.MOST_BYTES) {
      return Decision.refuse(ANSWERS_TOO_LARGE);
    }
    var section = page.section();
    var aside =
        page.from().flatMap(it -> find(id, section.id(), it)).map(Aside::typed).orElse(Typed.NONE);
    var own = own(caller, id, section, typed, page.saved());
    var sent =
        files.newest(
            id,
            section,
            DraftRules.withFiles(
                section,
                files.saying(id, section, own, aside, page.saved()),
                files.own(id, section, aside, page.saved()),
                page.saved()));
    page.from().ifPresent(it -> asides.delete(id, it));
    var settled =
        writing
            ? page.filled().settled(section, sent, page.saved())
            : page.filled().late(section, sent, page.saved());
    write(caller, id, page, settled.stands());
    var where =
        settled.beside().values().isEmpty()
            ? new SectionKept.InPlace()
            : new SectionKept.PutAside(putAside(caller, id, section.id(), settled.beside()));
    files.replace(id, section, page.saved(), settled.stands());
    files.release(id, section, aside, settled.stands());
    return Decision.accept(where);
  }

  /** Writes what is another than what is saved, in the form in which it is kept. */
  private void write(Caller caller, ApplicationId id, Page page, Typed stands) {
    var written = DraftRules.read(page.section(), stands, today()).all();
    for (var question : page.section().questions()) {
      var now = written.in(question.id());
      if (!now.equals(page.saved().in(question.id()))) {
        drafts.save(id, question.id(), now, caller.id(), clock.instant());
      }
    }
  }

  /** The same text is put aside once. */
  UUID putAside(Caller caller, ApplicationId id, String section, Typed typed) {
    var there = asides.of(id, section).stream().filter(it -> it.typed().equals(typed)).findFirst();
    if (there.isPresent()) {
      return there.get().id();
    }
    asides.of(id, section).stream()
        .skip(MOST_ASIDES - 1)
        .toList()
        .forEach(oldest -> remove(id, oldest));
    var aside = new Aside(Uuid7.next(), section, typed, clock.instant(), caller.id());
    asides.put(id, aside);
    return aside.id();
  }

  /**
   * What was typed into a section and waits beside it, the newest first.
   *
   * @throws NotFoundException if the caller does not apply there
   */
  public List<Aside> asides(Caller caller, ApplicationId id, String section) {
    requireApplying(caller, id);
    return asides.of(id, section);
  }

  /**
   * What was typed into any section and waits beside it, the newest first.
   *
   * @throws NotFoundException if the caller does not apply there
   */
  public List<Aside> asides(Caller caller, ApplicationId id) {
    requireApplying(caller, id);
    return asides.of(id);
  }

  /**
   * The last saving of one of these questions, if somebody has saved one.
   *
   * @throws NotFoundException if the caller does not apply there
   */
  public Optional<AnswerDraft> lastSaved(Caller caller, ApplicationId id, Section some) {
    requireApplying(caller, id);
    return drafts.of(id).stream()
        .filter(answer -> some.question(answer.question()).isPresent())
        .max(Comparator.comparing(AnswerDraft::saved));
  }

  /**
   * Deletes what waits beside a section, with the files that nothing else names; what is saved in
   * its place stays.
   */
  public void discard(Caller caller, ApplicationId id, UUID aside) {
    requireWriter(caller, id);
    steps.hold(id);
    var waiting = asides.of(id).stream().filter(it -> it.id().equals(aside)).findFirst();
    waiting.ifPresent(it -> remove(id, it));
  }

  private void remove(ApplicationId id, Aside aside) {
    asides.delete(id, aside.id());
    files.release(id, aside.typed());
  }

  private Optional<Aside> find(ApplicationId id, String section, UUID aside) {
    return asides.of(id, section).stream().filter(it -> it.id().equals(aside)).findFirst();
  }

  /**
   * Only a file of this application answers anything, and a selection of the caller's own, or the
   * one that somebody who applies with them has named there.
   *
   * @param saved what stands there now
   */
  Typed own(Caller caller, ApplicationId id, Section section, Typed typed, Typed saved) {
    var own = files.own(id, section, typed, saved);
    for (var question : section.questions()) {
      if (question.kind() instanceof CohortSelection
          && names(question, typed)
              .filter(key -> !names(question, saved).equals(Optional.of(key)))
              .filter(key -> selections.find(caller, new SelectionId(key)).isEmpty())
              .isPresent()) {
        own = own.with(question.id(), List.of());
      }
    }
    return own;
  }

  private static Optional<UUID> names(Question question, Typed typed) {
    var texts = typed.all(question.id());
    return texts.size() == 1 ? id(texts.getFirst()) : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Section section(Form form, String id) {
    return form.section(id).orElseThrow(() -> new NotFoundException("Section"));
  }

  LocalDate today() {
    return clock.instant().atZone(LONDON).toLocalDate();
  }

  /** Nobody but those who apply knows of a draft. */
  void requireApplying(Caller caller, ApplicationId id) {
    require(caller, id, ApplicationRelation.APPLYING);
  }

  /** Who only reads it changes nothing, as if there were nothing. */
  void requireWriter(Caller caller, ApplicationId id) {
    require(caller, id, ApplicationRelation.WRITING);
  }

  /** What is declared is declared by the principal applicant, in their own name. */
  void requireOwn(Caller caller, ApplicationId id, Section section) {
    if (section.last()) {
      require(caller, id, Set.of(ApplicationRelation.APPLICANT));
    }
  }

  private void require(Caller caller, ApplicationId id, Set<ApplicationRelation> some) {
    if (rows.findFor(caller, id).isEmpty()
        || Collections.disjoint(rows.relations(id, caller.id()), some)) {
      throw new NotFoundException("Draft");
    }
  }
}
