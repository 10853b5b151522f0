package org.omidb.portal.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.screening.domain.CriterionFinding;
import org.omidb.portal.screening.domain.PublishedCriterion;
import org.omidb.portal.screening.domain.Screening;
import org.omidb.portal.screening.domain.ScreeningCommand.NoteFinding;
import org.omidb.portal.screening.domain.ScreeningEvent;
import org.omidb.portal.screening.domain.ScreeningId;
import org.omidb.portal.screening.domain.ScreeningPermissions;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.screening.store.ScreeningStreams;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.shared.service.Content;

/** Notes what the team finds of an application before the committee reads it. */
@ApplicationScoped
@Retried
@Transactional
public class Screenings {

  /** As long as a note may be, in characters. */
  public static final int LONGEST = 4_000;

  private final Decider decider;
  private final Histories histories;
  private final ScreeningStore rows;
  private final Applications applications;

  @Inject
  public Screenings(
      Decider decider, Histories histories, ScreeningStore rows, Applications applications) {
    this.decider = decider;
    this.histories = histories;
    this.rows = rows;
    this.applications = applications;
  }

  /**
   * Notes a finding in place of the one before.
   *
   * @param words why; may be empty
   * @param seen how many notes to this criterion the page knew of
   * @throws NotFoundException if the caller may not read the application
   * @throws IllegalArgumentException if the words are longer than {@link #LONGEST}
   */
  public Decision<ScreeningEvent> note(
      Caller caller,
      ApplicationId id,
      PublishedCriterion criterion,
      CriterionFinding finding,
      String words,
      int seen) {
    var line = applications.read(caller, id);
    var text = VisibleText.lines(words);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A note has at most " + LONGEST + " characters");
    }
    var content = Content.of(text);
    var command = new NoteFinding(line.revision(), criterion, finding, content.hash(), seen);
    var relations = applications.relations(caller, id);
    return decider.take(
        caller,
        subject(id),
        (screening, now) -> ScreeningPermissions.decide(caller, relations, screening, command),
        step -> {
          histories.link(id, ScreeningStreams.SCREENING, ScreeningId.of(id).value());
          rows.keep(id, caller.id(), content, step.at());
        });
  }

  static Subject<Screening, ScreeningEvent> subject(ApplicationId id) {
    return new Subject<>(
        ScreeningStreams.SCREENING, ScreeningId.of(id).value(), Screening.BEGINNING);
  }
}
