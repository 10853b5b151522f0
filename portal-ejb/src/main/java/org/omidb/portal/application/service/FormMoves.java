package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.MoveToForm;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.DraftMove;
import org.omidb.portal.application.domain.NewerForm;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.WithoutPlace;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * How a draft, which keeps the version of the form that it began with, goes on in a newer one. All
 * that was written stays: under its question, or beside the others if nobody asks it any more.
 */
@ApplicationScoped
@Retried
@Transactional
public class FormMoves {

  private final ApplicationSteps steps;
  private final Applications applications;
  private final Drafts drafts;
  private final DraftStore rows;
  private final AsideStore asides;
  private final Forms forms;
  private final InstantSource clock;

  @Inject
  public FormMoves(
      ApplicationSteps steps,
      Applications applications,
      Drafts drafts,
      DraftStore rows,
      AsideStore asides,
      Forms forms,
      InstantSource clock) {
    this.steps = steps;
    this.applications = applications;
    this.drafts = drafts;
    this.rows = rows;
    this.asides = asides;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * The newer version to which the caller may move a draft now.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public Optional<NewerForm> newer(Caller caller, ApplicationId id) {
    applications.read(caller, id);
    if (!applications.offers(caller, id, MoveToForm.class)) {
      return Optional.empty();
    }
    var current = forms.current(FormName.APPLICATION);
    return steps
        .state(id)
        .form()
        .filter(version -> version < current.version())
        .map(version -> new NewerForm(forms.version(FormName.APPLICATION, version), current));
  }

  /**
   * Moves the draft with all that was written in it and beside it.
   *
   * @param version what the caller was shown
   * @throws NotFoundException if the caller may not read the application
   */
  public Decision<ApplicationEvent> move(Caller caller, ApplicationId id, int version) {
    applications.read(caller, id);
    var before = steps.hold(id);
    var to = forms.current(FormName.APPLICATION);
    var decision = steps.take(caller, id, new MoveToForm(version, to.version()));
    if (decision instanceof Accepted && before instanceof Application.Drafting draft) {
      asides.of(id).forEach(aside -> place(id, draft.applicant(), to, aside));
    }
    return decision;
  }

  /** What the draft keeps and does not ask any more. */
  public WithoutPlace withoutPlace(Caller caller, ApplicationId id) {
    var draft = drafts.read(caller, id);
    return withoutPlace(draft, draft.form());
  }

  /** What it would keep and not ask any more in another version. */
  public WithoutPlace withoutPlace(Caller caller, ApplicationId id, Form in) {
    return withoutPlace(drafts.read(caller, id), in);
  }

  private WithoutPlace withoutPlace(Draft draft, Form in) {
    var typed = DraftMove.withoutPlace(in, draft.all());
    var questions =
        typed.values().entrySet().stream()
            .map(it -> asked(it.getKey(), it.getValue().all().toList()))
            .toList();
    var section = new Section("no-longer-asked", "No longer asked", "", questions, false);
    var read = DraftRules.read(section, typed, draft.today());
    return new WithoutPlace(section, new Written(read.answers(), twice(read.typed(), typed)));
  }

  /** Of a question with two texts, which no answer has, both are shown as they were typed. */
  private static Typed twice(Typed mistaken, Typed typed) {
    var shown = mistaken;
    for (var answer : typed.values().entrySet()) {
      if (answer.getValue().texts().size() > 1) {
        shown = shown.with(answer.getKey(), answer.getValue());
      }
    }
    return shown;
  }

  /** A question as it was asked last, of a choice as it was offered last. */
  private Question asked(String id, List<String> answer) {
    return forms.published(FormName.APPLICATION).stream()
        .flatMap(version -> forms.version(FormName.APPLICATION, version).questions().stream())
        .filter(question -> question.id().equals(id) && offers(question, answer))
        .findFirst()
        .orElseGet(
            () -> new Question(id, new LongText(TextLimit.characters(Draft.MOST_BYTES)), id, id));
  }

  private static boolean offers(Question question, List<String> answer) {
    var offered = question.options().stream().map(Option::value).toList();
    return offered.isEmpty() || offered.containsAll(answer);
  }

  /** Where that waits now which was put aside from a page of an earlier version. */
  SectionKept placed(Caller caller, ApplicationId id, UUID aside) {
    var form = forms.version(FormName.APPLICATION, steps.state(id).form().orElseThrow());
    return asides.of(id).stream()
        .filter(it -> it.id().equals(aside))
        .flatMap(it -> place(id, caller.id(), form, it).stream())
        .<SectionKept>map(SectionKept.PutAside::new)
        .findFirst()
        .orElseGet(SectionKept.InPlace::new);
  }

  /**
   * Text that waits beside a section waits then beside the sections that ask for it. What nobody
   * asks any more is kept with the answers, behind what is there of it.
   */
  private List<UUID> place(ApplicationId id, PersonId by, Form to, Aside aside) {
    asides.delete(id, aside.id());
    var there = AnswerDraft.typed(rows.of(id));
    var waiting = new ArrayList<UUID>();
    for (var section : to.sections()) {
      var here = aside.typed().only(section).otherThan(there);
      if (!here.values().isEmpty()) {
        var moved = new Aside(Uuid7.next(), section.id(), here, aside.at(), aside.by());
        asides.put(id, moved);
        waiting.add(moved.id());
      }
    }
    aside
        .typed()
        .values()
        .forEach((question, sent) -> {
          var both = DraftMove.both(there.in(question), sent);
          if (to.asking(question).isEmpty() && !both.equals(there.in(question))) {
            rows.save(id, question, both, by, clock.instant());
          }
        });
    return waiting;
  }
}
