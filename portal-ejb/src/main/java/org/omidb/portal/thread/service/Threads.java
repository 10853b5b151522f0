package org.omidb.portal.thread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.history.domain.Step;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.ThreadCommand;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.domain.ThreadPeople;
import org.omidb.portal.thread.domain.ThreadPermissions;
import org.omidb.portal.thread.domain.ThreadRefusal;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.thread.store.ThreadStreams;

/** Questions about an application, and what is said to them: one step in one transaction. */
@ApplicationScoped
@Retried
@Transactional
public class Threads {

  /** As long as a message may be, in characters. */
  public static final int LONGEST = 4_000;

  private final Decider decider;
  private final Histories histories;
  private final ThreadStore rows;
  private final ThreadReading reading;
  private final ThreadMails mails;
  private final Applications applications;

  @Inject
  public Threads(
      Decider decider,
      Histories histories,
      ThreadStore rows,
      ThreadReading reading,
      ThreadMails mails,
      Applications applications) {
    this.decider = decider;
    this.histories = histories;
    this.rows = rows;
    this.reading = reading;
    this.mails = mails;
    this.applications = applications;
  }

  /**
   * Begins a thread. The same words about the same place, sent twice, begin one.
   *
   * @param section the id of the section that it is about; none for the whole application
   * @param question the id of the question; none for the whole section
   * @param words between 1 and {@link #LONGEST} characters
   * @throws NotFoundException if the caller may not read the application, or there is no such place
   * @throws IllegalArgumentException if nobody could read the words, or they are too long
   */
  public Decision<ThreadEvent> open(
      Caller caller,
      ApplicationId application,
      ThreadKind kind,
      Optional<String> section,
      Optional<String> question,
      String words) {
    var line = applications.read(caller, application);
    var anchor = new Anchor(line.revision(), part(section), part(question));
    reading.requirePlace(line, anchor);
    if (reading.hasAsked(caller, application, kind, anchor, VisibleText.lines(words))) {
      return Decision.acceptAll(List.of());
    }
    return write(
        caller,
        new ThreadId(Uuid7.next()),
        kind,
        line,
        words,
        false,
        (voice, hash) -> new ThreadCommand.Open(application, anchor, voice, hash));
  }

  private static Optional<FormPart> part(Optional<String> id) {
    return id.map(it -> FormPart.find(it).orElseThrow(() -> new NotFoundException("Question")));
  }

  /**
   * Writes one more message; one that repeats the caller's own last word is written once.
   *
   * @throws NotFoundException if the caller may not know of the thread
   * @throws IllegalArgumentException if nobody could read the words, or they are too long
   */
  public Decision<ThreadEvent> answer(Caller caller, ThreadId id, String words) {
    var thread = reading.require(caller, id);
    var line = applications.read(caller, thread.application());
    if (reading.hasSaid(caller, thread, VisibleText.lines(words))) {
      return Decision.acceptAll(List.of());
    }
    return write(caller, id, thread.kind(), line, words, false, ThreadCommand.Answer::new);
  }

  /**
   * Writes what somebody who applies has answered to a mail; one that repeats their own last word
   * is written once.
   *
   * @param caller without roles, as who answers by mail speaks for those who apply or not at all
   * @throws IllegalArgumentException if nobody could read the words, or they are too long
   */
  public Decision<ThreadEvent> answerByMail(Caller caller, ThreadId id, String words) {
    return reading
        .find(caller, id)
        .filter(thread -> applies(caller, thread))
        .map(thread -> {
          var line = applications.read(caller, thread.application());
          return reading.hasSaid(caller, thread, VisibleText.lines(words))
              ? Decision.<ThreadEvent>acceptAll(List.of())
              : write(caller, id, thread.kind(), line, words, true, ThreadCommand.Answer::new);
        })
        .orElseGet(() -> Decision.refuse(ThreadRefusal.NOT_PERMITTED));
  }

  /**
   * Writes what the visitor has answered whose application it may become; words that repeat their
   * own last ones are written once. Who calls has been shown that it is they.
   *
   * @throws IllegalArgumentException if nobody could read the words, or they are too long
   */
  public Decision<ThreadEvent> answerOfVisitor(ThreadId id, String words, boolean byMail) {
    return rows.find(id)
        .filter(thread -> thread.kind() == ThreadKind.WITH_APPLICANT)
        .map(thread -> {
          var line = applications.read(Caller.PORTAL, thread.application());
          return reading.hasSaid(Caller.VISITOR, thread, VisibleText.lines(words))
              ? Decision.<ThreadEvent>acceptAll(List.of())
              : write(
                  Caller.VISITOR,
                  id,
                  thread.kind(),
                  line,
                  words,
                  byMail,
                  ThreadCommand.Answer::new);
        })
        .orElseGet(() -> Decision.refuse(ThreadRefusal.NOT_PERMITTED));
  }

  private boolean applies(Caller caller, ThreadLine thread) {
    return thread.kind() == ThreadKind.WITH_APPLICANT
        && voice(caller, applications.read(caller, thread.application()), thread.kind())
            .filter(Voice::applies)
            .isPresent();
  }

  /**
   * Says that nothing more has to be answered.
   *
   * @throws NotFoundException if the caller may not know of the thread
   */
  public Decision<ThreadEvent> resolve(Caller caller, ThreadId id) {
    return take(caller, reading.require(caller, id), ThreadCommand.Resolve::new);
  }

  /**
   * Opens a resolved thread again.
   *
   * @throws NotFoundException if the caller may not know of the thread
   */
  public Decision<ThreadEvent> reopen(Caller caller, ThreadId id) {
    return take(caller, reading.require(caller, id), ThreadCommand.Reopen::new);
  }

  private Decision<ThreadEvent> take(
      Caller caller, ThreadLine thread, Function<Voice, ThreadCommand> command) {
    var line = applications.read(caller, thread.application());
    return voice(caller, line, thread.kind())
        .map(voice ->
            decide(
                caller,
                thread.id(),
                thread.kind(),
                line,
                command.apply(voice),
                step -> tell(caller, thread.id(), step, "")))
        .orElseGet(() -> Decision.refuse(ThreadRefusal.NOT_PERMITTED));
  }

  private interface Writing {
    ThreadCommand command(Voice voice, Sha256 words);
  }

  /** Words are kept only where the command was accepted, and in the same transaction. */
  private Decision<ThreadEvent> write(
      Caller caller,
      ThreadId id,
      ThreadKind kind,
      ApplicationLine line,
      String words,
      boolean byMail,
      Writing writing) {
    var text = VisibleText.lines(words);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A message has between 1 and " + LONGEST + " characters");
    }
    var content = Content.of(text);
    return voice(caller, line, kind)
        .map(voice ->
            decide(
                caller,
                id,
                kind,
                line,
                writing.command(voice, content.hash()),
                step -> {
                  rows.keep(id, caller.id(), content, step.at(), byMail);
                  tell(caller, id, step, text);
                }))
        .orElseGet(() -> Decision.refuse(ThreadRefusal.NOT_PERMITTED));
  }

  private void tell(
      Caller caller, ThreadId id, Step<Conversation, ThreadEvent> step, String words) {
    var thread =
        switch (step.after()) {
          case Conversation.Open it -> it;
          case Conversation.Resolved(var before) -> before;
          case Conversation.NotOpened it -> throw new IllegalStateException("Nothing happened");
        };
    step.events().forEach(event -> mails.tell(caller, id, thread, event.step(), words));
  }

  private Decision<ThreadEvent> decide(
      Caller caller,
      ThreadId id,
      ThreadKind kind,
      ApplicationLine line,
      ThreadCommand command,
      Consumer<Step<Conversation, ThreadEvent>> tell) {
    var voice = voice(caller, line, kind);
    return decider.take(
        caller,
        subject(id, kind),
        (thread, now) -> ThreadPermissions.decide(voice, line.stage().ended(), thread, command),
        step -> {
          histories.link(line.id(), ThreadStreams.of(kind), id.value());
          rows.show(id, step.after(), step.at());
          tell.accept(step);
        });
  }

  private Optional<Voice> voice(Caller caller, ApplicationLine line, ThreadKind kind) {
    return ThreadPeople.voice(caller, relations(caller, line), kind);
  }

  /** Who has not signed in comes no further than to their own question, and only by its link. */
  private Set<ApplicationRelation> relations(Caller caller, ApplicationLine line) {
    if (!caller.equals(Caller.VISITOR)) {
      return applications.relations(caller, line.id());
    }
    return line.applicant().isEmpty() ? Set.of(ApplicationRelation.VISITOR) : Set.of();
  }

  static Subject<Conversation, ThreadEvent> subject(ThreadId id, ThreadKind kind) {
    return new Subject<>(ThreadStreams.of(kind), id.value(), new Conversation.NotOpened(kind));
  }
}
