package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.EarlierOffer;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;

/**
 * Copies answers from one application into another, question by question, for somebody who writes
 * the one and applies in the other: nobody else learns that there is another.
 */
@ApplicationScoped
@Transactional
public class EarlierAnswers {

  private final ApplicationStore rows;
  private final DraftStore answers;
  private final RevisionStore revisions;
  private final Drafts drafts;

  @Inject
  public EarlierAnswers(
      ApplicationStore rows, DraftStore answers, RevisionStore revisions, Drafts drafts) {
    this.rows = rows;
    this.answers = answers;
    this.revisions = revisions;
    this.drafts = drafts;
  }

  /**
   * The other applications in which the caller applies, the newest first.
   *
   * @throws NotFoundException if the caller does not write this one
   */
  public List<ApplicationLine> others(Caller caller, ApplicationId id) {
    drafts.requireWriter(caller, id);
    return rows.of(caller.id()).stream().filter(line -> !line.id().equals(id)).toList();
  }

  /**
   * What another application can give to a section of this one.
   *
   * @throws NotFoundException if the caller does not write this one, does not apply in the other,
   *     or the form has no such section to copy into: declarations are made anew
   */
  public EarlierOffer offer(Caller caller, ApplicationId id, String section, ApplicationId from) {
    drafts.requireWriter(caller, id);
    drafts.requireApplying(caller, from);
    if (from.equals(id)) {
      throw new NotFoundException("Another application");
    }
    var draft = drafts.read(id);
    return EarlierOffer.of(
        section(caller, id, section), written(from), draft.section(section).written().all());
  }

  /**
   * A section of this one into which can be copied.
   *
   * @throws NotFoundException if the caller does not write it, or there is none
   */
  public Section section(Caller caller, ApplicationId id, String section) {
    drafts.requireWriter(caller, id);
    return drafts
        .read(id)
        .form()
        .section(section)
        .filter(it -> !it.last())
        .orElseThrow(() -> new NotFoundException("Section"));
  }

  /**
   * Copies the chosen answers, as if the caller had typed them: what somebody has saved meanwhile
   * stays, and the copy waits beside it.
   *
   * @param filled what stood in the section when the answers were chosen
   * @param chosen ids of questions; of what is not offered nothing is copied
   */
  public Decision<SectionKept> copy(
      Caller caller,
      ApplicationId id,
      String section,
      FilledWith filled,
      ApplicationId from,
      Collection<String> chosen) {
    var offer = offer(caller, id, section, from);
    var saved = drafts.read(id).section(section);
    return drafts.save(
        caller,
        id,
        section,
        saved.version(),
        filled,
        offer.over(saved.written().all(), chosen),
        Optional.empty());
  }

  /** The draft, which also holds what was submitted; once it has ended, what was submitted last. */
  private Typed written(ApplicationId from) {
    var draft = AnswerDraft.typed(answers.of(from));
    return draft.values().isEmpty()
        ? rows.find(from)
            .flatMap(line -> revisions.find(from, line.revision()))
            .map(revision ->
                revision.sections().values().stream()
                    .map(part -> Written.of(part).all())
                    .reduce(Typed.NONE, Typed::under))
            .orElse(Typed.NONE)
        : draft;
  }
}
