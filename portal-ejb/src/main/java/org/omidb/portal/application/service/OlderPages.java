package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.TreeMap;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.DraftMove;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;

/**
 * Pages of a section that were open, or waited for their sender to sign in, while the draft moved
 * to a later version of the form.
 */
@ApplicationScoped
@Transactional
public class OlderPages {

  private final ApplicationSteps steps;
  private final Drafts drafts;
  private final FormMoves moves;
  private final DraftStore rows;
  private final Forms forms;
  private final InstantSource clock;

  @Inject
  public OlderPages(
      ApplicationSteps steps,
      Drafts drafts,
      FormMoves moves,
      DraftStore rows,
      Forms forms,
      InstantSource clock) {
    this.steps = steps;
    this.drafts = drafts;
    this.moves = moves;
    this.rows = rows;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * The draft as a page shows it that was made before a move: in the version of the form that the
   * page names, if that is an earlier one.
   *
   * @throws NotFoundException if the caller is not the applicant
   */
  public Draft read(Caller caller, ApplicationId id, int version) {
    var draft = drafts.read(caller, id);
    return version < draft.form().version()
            && forms.published(FormName.APPLICATION).contains(version)
        ? in(forms.version(FormName.APPLICATION, version), draft)
        : draft;
  }

  /**
   * Keeps what was sent of a page that was made before a move: each answer where its question is
   * asked now, or, where another has been saved there since, beside it.
   *
   * @param version the version of the form in which the page was made
   */
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      int version,
      String section,
      FilledWith filled,
      Typed typed) {
    drafts.requireWriter(caller, id);
    boolean writing = steps.hold(id) instanceof Application.Drafting;
    var old = read(caller, id, version);
    var page = old.form().section(section).orElseThrow(() -> new NotFoundException("Section"));
    if (typed.bytes() > Draft.MOST_BYTES) {
      return Decision.refuse(ApplicationRefusal.ANSWERS_TOO_LARGE);
    }
    var before = old.section(section).written().all();
    var own = DraftRules.withFiles(page, drafts.own(caller, id, page, typed, before), before);
    var sent = filled.merged(page, own, before);
    var draft = drafts.read(id);
    SectionKept kept = new SectionKept.InPlace();
    for (var asked : draft.form().sections()) {
      var there = draft.section(asked.id()).written().all();
      var text = DraftMove.laidOver(asked, there, page, sent);
      if (!text.equals(DraftMove.laidOver(asked, there, page, there))) {
        boolean inPlace = writing && !filled.conflicts(page, sent, before);
        if (inPlace) {
          var written =
              SectionDraft.written(asked, DraftMove.rest(asked, there, text), draft.today());
          rows.place(id, asked.id(), written, caller.id(), clock.instant());
        } else {
          kept = new SectionKept.PutAside(drafts.putAside(caller, id, asked.id(), text));
        }
      }
    }
    moves.keepBeside(id, caller.id(), page, draft.form(), sent);
    return Decision.accept(kept);
  }

  private static Draft in(Form form, Draft draft) {
    var saved = new TreeMap<String, SectionDraft>();
    DraftMove.placed(form, draft.all())
        .forEach((section, typed) -> {
          var row = draft.section(section);
          var written = FormMoves.written(form, section, typed, draft.today());
          saved.put(
              section, new SectionDraft(section, row.version(), written, row.saved(), row.by()));
        });
    return new Draft(form, draft.revision(), saved, draft.today());
  }
}
