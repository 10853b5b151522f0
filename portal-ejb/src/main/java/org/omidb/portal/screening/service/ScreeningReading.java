package org.omidb.portal.screening.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.screening.domain.DataUseAdvice;
import org.omidb.portal.screening.domain.Likeness;
import org.omidb.portal.screening.domain.PublishedCriterion;
import org.omidb.portal.screening.domain.ScreeningEvent;
import org.omidb.portal.screening.domain.ScreeningEvent.CriterionNoted;
import org.omidb.portal.screening.domain.ScreeningId;
import org.omidb.portal.screening.domain.ScreeningPermissions;
import org.omidb.portal.screening.domain.ScreeningView;
import org.omidb.portal.screening.domain.Tie;
import org.omidb.portal.screening.domain.TiedApplication;
import org.omidb.portal.screening.domain.UseAskedFor;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.screening.store.ScreeningStreams;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;

/** What is beside an application for those who screen it. */
@ApplicationScoped
@Transactional
public class ScreeningReading {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private final Applications applications;
  private final Submissions submissions;
  private final DataUseLists terms;
  private final Histories histories;
  private final ScreeningStore rows;
  private final People people;
  private final InstantSource clock;

  @Inject
  public ScreeningReading(
      Applications applications,
      Submissions submissions,
      DataUseLists terms,
      Histories histories,
      ScreeningStore rows,
      People people,
      InstantSource clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.terms = terms;
    this.histories = histories;
    this.rows = rows;
    this.people = people;
    this.clock = clock;
  }

  /** Whether there is a screening of the application that the caller may read. */
  public boolean isFor(Caller caller, ApplicationLine line) {
    return line.revision() > 0
        && ScreeningPermissions.reads(caller, applications.relations(caller, line.id()));
  }

  /**
   * The screening of a submitted application.
   *
   * @throws NotFoundException if the caller may not read it, or nothing was submitted
   */
  public ScreeningView of(Caller caller, ApplicationId id) {
    var line = applications.read(caller, id);
    if (!isFor(caller, line)) {
      throw new NotFoundException("Screening");
    }
    var revision = submissions.read(caller, id);
    var form = submissions.form(revision);
    var list = terms.current().list();
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    return new ScreeningView(
        line,
        noted(id),
        list,
        DataUseAdvice.on(list, UseAskedFor.in(revision, form), today),
        tied(caller, line, revision),
        caller.has(Role.LICENSING));
  }

  private List<ScreeningView.Row> noted(ApplicationId id) {
    var events = histories.of(ScreeningStreams.SCREENING, ScreeningId.of(id).value());
    var names = people.names(events.stream().map(Recorded::actor).collect(toSet()));
    return Stream.of(PublishedCriterion.values())
        .map(criterion -> {
          var all = events.stream().filter(it -> is(it, criterion)).toList();
          return new ScreeningView.Row(
              criterion,
              all.size(),
              all.reversed().stream()
                  .findFirst()
                  .map(last ->
                      note(id, last, names.getOrDefault(last.actor(), "Somebody unknown"))));
        })
        .toList();
  }

  private static boolean is(Recorded<ScreeningEvent> one, PublishedCriterion criterion) {
    return switch (one.event()) {
      case CriterionNoted noted -> noted.criterion() == criterion;
    };
  }

  private ScreeningView.Note note(ApplicationId id, Recorded<ScreeningEvent> last, String who) {
    return switch (last.event()) {
      case CriterionNoted noted ->
          new ScreeningView.Note(
              noted.finding(), noted.revision(), who, last.at(), rows.note(id, noted.words()));
    };
  }

  /** What the caller may read and has to do with it: the likeliest, and then the newest, first. */
  private List<TiedApplication> tied(Caller caller, ApplicationLine line, Revision revision) {
    var own = compared(line, revision);
    return applications.in(caller, EnumSet.allOf(Stage.class)).stream()
        .filter(other -> other.revision() > 0 && !other.id().equals(line.id()))
        .flatMap(other ->
            submissions.find(caller, other.id()).stream()
                .flatMap(said -> tied(own, other, compared(other, said))))
        .sorted(
            Comparator.comparingDouble(TiedApplication::likeness)
                .thenComparing(it -> it.line().begun())
                .reversed())
        .toList();
  }

  private static Stream<TiedApplication> tied(
      Tie.Compared own, ApplicationLine line, Tie.Compared other) {
    var ties = Tie.between(own, other);
    return ties.isEmpty()
        ? Stream.empty()
        : Stream.of(new TiedApplication(line, ties, Likeness.of(own.text(), other.text())));
  }

  private Tie.Compared compared(ApplicationLine line, Revision revision) {
    var form = submissions.form(revision);
    var signatory = Optional.of(revision.text(form, Meaning.SIGNATORY_EMAIL));
    var addresses =
        revision.sections().values().stream()
            .flatMap(answers -> answers.values().values().stream())
            .flatMap(AnswerValue::all)
            .filter(text -> ADDRESS.matcher(text).matches())
            // an organisation's signatory signs for many who have nothing else to do with each
            // other
            .filter(text -> !signatory.filter(text::equals).isPresent())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(toSet());
    return new Tie.Compared(
        line.applicant(),
        line.organisation(),
        addresses,
        line.title() + " " + revision.text(form, Meaning.AIMS));
  }
}
