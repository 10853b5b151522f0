package org.omidb.portal.thread.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.Place;
import org.omidb.portal.thread.domain.ThreadCommand;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.domain.ThreadPeople;
import org.omidb.portal.thread.domain.ThreadPermissions;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.thread.store.ThreadStreams;

/** Threads as their readers may see them: of what is not for a reader there is no trace. */
@ApplicationScoped
@Transactional
public class ThreadReading {

  private final ThreadStore rows;
  private final Histories histories;
  private final Applications applications;
  private final Submissions submissions;
  private final ReviewReading reviews;
  private final People people;

  @Inject
  public ThreadReading(
      ThreadStore rows,
      Histories histories,
      Applications applications,
      Submissions submissions,
      ReviewReading reviews,
      People people) {
    this.rows = rows;
    this.histories = histories;
    this.applications = applications;
    this.submissions = submissions;
    this.reviews = reviews;
    this.people = people;
  }

  /**
   * The threads of an application, the oldest first.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public List<ThreadView> of(Caller caller, ApplicationId id) {
    var line = applications.read(caller, id);
    var kinds = readable(caller, id);
    if (kinds.isEmpty()) {
      return List.of();
    }
    var threads = rows.of(id, kinds);
    var events = threads.stream().collect(toMap(ThreadLine::id, this::events));
    var names =
        people.names(
            events.values().stream().flatMap(List::stream).map(Recorded::actor).collect(toSet()));
    var reader = new Reader(caller, line, applications.relations(caller, id), names);
    var forms = new HashMap<Integer, Form>();
    return threads.stream()
        .map(thread -> {
          var form =
              forms.computeIfAbsent(
                  thread.anchor().revision(), revision -> submissions.form(id, revision));
          return view(reader, thread, form, events.getOrDefault(thread.id(), List.of()));
        })
        .toList();
  }

  /** Who reads the threads of an application, and what is the same of all of them. */
  private record Reader(
      Caller caller,
      ApplicationLine line,
      Set<ApplicationRelation> relations,
      Map<PersonId, String> names) {}

  /** The kinds of thread of an application that the caller can begin. */
  public Set<ThreadKind> opens(Caller caller, ApplicationId id) {
    var line = applications.read(caller, id);
    var relations = applications.relations(caller, id);
    return line.stage().ended()
        ? Set.of()
        : Stream.of(ThreadKind.values())
            .filter(kind -> ThreadPeople.voice(caller, relations, kind).isPresent())
            .collect(toSet());
  }

  /**
   * What somebody can ask about: the application as a whole, its sections, and their questions.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public List<Place> places(Caller caller, ApplicationId id) {
    var line = applications.read(caller, id);
    var places = new ArrayList<Place>();
    places.add(Place.WHOLE);
    if (line.applicant().isEmpty()) {
      return places; // a visitor has answered no section yet
    }
    for (var section : submissions.form(id, line.revision()).sections()) {
      places.add(new Place(Optional.of(section.id()), Optional.empty(), section.title()));
      section
          .asking()
          .forEach(question ->
              places.add(
                  new Place(
                      Optional.of(section.id()),
                      Optional.of(question.id()),
                      words(section, question))));
    }
    return places;
  }

  /**
   * A thread that the caller may know of.
   *
   * @throws NotFoundException if there is none
   */
  ThreadLine require(Caller caller, ThreadId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Thread"));
  }

  /** A thread, if the caller may know of it. */
  Optional<ThreadLine> find(Caller caller, ThreadId id) {
    return rows.find(id)
        .filter(thread -> applications.find(caller, thread.application()).isPresent())
        .filter(thread -> readable(caller, thread.application()).contains(thread.kind()));
  }

  /**
   * Whether the form that was answered has what a thread is to be about.
   *
   * @throws NotFoundException if not
   */
  void requirePlace(ApplicationLine line, Anchor anchor) {
    if (!anchor.concernsAll()
        && about(submissions.form(line.id(), anchor.revision()), anchor).isEmpty()) {
      throw new NotFoundException("Question");
    }
  }

  /** Whether the caller has begun such a thread, and nothing has happened in it since. */
  boolean hasAsked(
      Caller caller, ApplicationId application, ThreadKind kind, Anchor anchor, String words) {
    return rows.of(application, Set.of(kind)).stream()
        .filter(thread -> thread.anchor().equals(anchor))
        .anyMatch(thread -> events(thread).size() == 1 && hasSaid(caller, thread, words));
  }

  /** Whether the newest that has happened in the thread is that the caller has said this. */
  boolean hasSaid(Caller caller, ThreadLine thread, String words) {
    var events = events(thread);
    return !events.isEmpty()
        && events.getLast().actor().equals(caller.id())
        && events
            .getLast()
            .event()
            .step()
            .said()
            .flatMap(message -> rows.words(thread.id(), message.words()))
            .filter(words::equals)
            .isPresent();
  }

  /** What was said last by those who ask. */
  Optional<String> lastAsked(ThreadLine thread) {
    return events(thread).reversed().stream()
        .flatMap(event -> event.event().step().said().stream())
        .filter(message -> !message.voice().applies())
        .findFirst()
        .flatMap(message -> rows.words(thread.id(), message.words()));
  }

  private List<Recorded<ThreadEvent>> events(ThreadLine thread) {
    return histories.of(ThreadStreams.of(thread.kind()), thread.id().value());
  }

  private Set<ThreadKind> readable(Caller caller, ApplicationId id) {
    var relations = applications.relations(caller, id);
    boolean silent = reviews.isAsked(caller, id);
    var kinds = EnumSet.noneOf(ThreadKind.class);
    for (var kind : ThreadKind.values()) {
      if (ThreadPeople.reads(caller, relations, silent, kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private ThreadView view(
      Reader reader, ThreadLine thread, Form form, List<Recorded<ThreadEvent>> events) {
    var state =
        Evolving.after(
            (Conversation) new Conversation.NotOpened(thread.kind()),
            events.stream().map(Recorded::event).toList());
    return new ThreadView(
        thread.id(),
        thread.kind(),
        reader.line().id(),
        thread.anchor(),
        about(form, thread.anchor()).orElse(""),
        thread.resolved(),
        events.stream().flatMap(event -> said(thread.id(), event, reader).stream()).toList(),
        offers(reader, thread.kind(), state));
  }

  private Optional<ThreadView.Said> said(ThreadId id, Recorded<ThreadEvent> event, Reader reader) {
    return event
        .event()
        .step()
        .said()
        .map(message ->
            new ThreadView.Said(
                message.voice(),
                ThreadPeople.learnsWho(reader.relations(), message.voice())
                    ? reader.names().getOrDefault(event.actor(), "Somebody unknown")
                    : "The committee",
                event.at(),
                rows.words(id, message.words()),
                rows.isByMail(id, message.words())));
  }

  private static List<Class<? extends ThreadCommand>> offers(
      Reader reader, ThreadKind kind, Conversation state) {
    if (reader.line().stage().ended()) {
      return List.of();
    }
    var voice = ThreadPeople.voice(reader.caller(), reader.relations(), kind);
    var who = ThreadPermissions.who(voice, state);
    return ThreadPermissions.TABLE.rows().stream()
        .<Class<? extends ThreadCommand>>map(row -> row.command())
        .filter(command -> ThreadPermissions.TABLE.offers(who, state, command))
        .toList();
  }

  /** The title of the section and the question, in the words of the form. */
  private static Optional<String> about(Form form, Anchor anchor) {
    return anchor
        .section()
        .flatMap(section -> form.section(section.id()))
        .flatMap(section ->
            anchor.question().isEmpty()
                ? Optional.of(section.title())
                : section
                    .question(anchor.question().get().id())
                    .filter(Question::asks)
                    .map(question -> words(section, question)));
  }

  private static String words(Section section, Question question) {
    return section.title() + ": " + question.label();
  }
}
