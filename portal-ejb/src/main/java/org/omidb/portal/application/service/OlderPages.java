package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
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
  private final Forms forms;

  @Inject
  public OlderPages(ApplicationSteps steps, Drafts drafts, FormMoves moves, Forms forms) {
    this.steps = steps;
    this.drafts = drafts;
    this.moves = moves;
    this.forms = forms;
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
        ? drafts.read(id, forms.version(FormName.APPLICATION, version))
        : draft;
  }

  /**
   * Keeps what was sent of a page that was made before a move: each answer under its question,
   * wherever that is asked now, or, where another has been saved there since, beside it.
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
    return save(caller, id, version, section, it -> it, filled, typed);
  }

  /** The same with what was sent of one question while such a page stays open. */
  public Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      int version,
      String section,
      Question question,
      FilledWith filled,
      Typed typed) {
    var alone = Set.of(question.id());
    return save(caller, id, version, section, it -> it.only(alone), filled, typed);
  }

  private Decision<SectionKept> save(
      Caller caller,
      ApplicationId id,
      int version,
      String section,
      UnaryOperator<Section> part,
      FilledWith filled,
      Typed typed) {
    drafts.requireWriter(caller, id);
    boolean writing = steps.hold(id) instanceof Application.Drafting;
    var old = read(caller, id, version);
    var asked = old.form().section(section).orElseThrow(() -> new NotFoundException("Section"));
    drafts.requireOwn(caller, id, asked);
    var page = new Drafts.Page(old, part.apply(asked), filled, Optional.empty());
    var kept = drafts.keep(caller, id, writing, page, typed);
    return kept instanceof Accepted(var where)
            && where.getFirst() instanceof SectionKept.PutAside(var aside)
        ? Decision.accept(moves.placed(caller, id, aside))
        : kept;
  }
}
