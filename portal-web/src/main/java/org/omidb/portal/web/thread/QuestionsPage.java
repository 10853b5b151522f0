package org.omidb.portal.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.thread.domain.Place;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/**
 * The page {@code application/questions.xhtml}: what is asked about an application and answered.
 * One form is open on it at a time, at the thread that the address names or below all of them, so
 * that what somebody writes stands where it belongs.
 */
@Named
@RequestScoped
public class QuestionsPage {

  /** Says in an address that a new question is to be asked, and what about. */
  static final String ASK = "ask";

  /** Says in an address which thread is to be answered. */
  static final String ANSWER = "answer";

  @Inject Query query;
  @Inject Applications applications;
  @Inject ThreadReading reading;
  @Inject Threads threads;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private List<ThreadView> all = List.of();
  private Set<ThreadKind> kinds = Set.of();
  private List<Place> places = List.of();
  private Optional<ThreadView> answered = Optional.empty();
  private String words = "";
  private String reply = "";
  private String about = "";
  private @Nullable String kind;

  /**
   * @throws NotFoundException if the caller may not read the application, or the thread that the
   *     address names
   */
  @PostConstruct
  void load() {
    line = applications.read(person.caller(), id());
    all = reading.of(person.caller(), id());
    kinds = reading.opens(person.caller(), id());
    answered =
        query
            .text(ANSWER)
            .map(text -> find(text).orElseThrow(() -> new NotFoundException("Thread")));
    about = query.text(ASK).orElse("");
    places = isAsking() ? reading.places(person.caller(), id()) : List.of();
  }

  private Optional<ThreadView> find(String text) {
    return all.stream().filter(it -> it.id().toString().equals(text)).findFirst();
  }

  /** Asks something new. */
  public @Nullable String ask() {
    var place = places.stream().filter(it -> it.key().equals(about)).findFirst();
    var reader = chosen();
    boolean right = true;
    if (place.isEmpty()) {
      messages.fieldError("about", texts.get("thread.about-unknown"));
      right = false;
    }
    if (reader.isEmpty()) {
      messages.fieldError("kind", texts.get("thread.kind-missing"));
      right = false;
    }
    if (!isWritten("words", words) || !right) {
      return null;
    }
    return said(
        threads.open(
            person.caller(),
            id(),
            reader.get(),
            place.get().section(),
            place.get().question(),
            words),
        "thread.asked." + reader.get());
  }

  /** Who can choose no reader has one kind of thread. */
  private Optional<ThreadKind> chosen() {
    return kinds.size() == 1
        ? kinds.stream().findFirst()
        : kinds.stream().filter(it -> it.name().equals(kind)).findFirst();
  }

  /** Answers the thread that the address names. */
  public @Nullable String answer() {
    return isWritten("reply", reply)
        ? said(threads.answer(person.caller(), named(), reply), "thread.answered")
        : null;
  }

  /** What was written beside it is sent first, so that it is not lost. */
  public @Nullable String resolve() {
    if (!VisibleText.lines(reply).isEmpty()) {
      var sent = answer();
      if (sent == null) {
        return null;
      }
    }
    return said(threads.resolve(person.caller(), named()), "thread.resolved");
  }

  public @Nullable String reopen() {
    return said(threads.reopen(person.caller(), named()), "thread.reopened");
  }

  private ThreadId named() {
    return answered.orElseThrow(() -> new NotFoundException("Thread")).id();
  }

  /** Text that is too long has been refused at its field before. */
  private boolean isWritten(String field, String text) {
    boolean written = !VisibleText.lines(text).isEmpty();
    if (!written) {
      messages.fieldError(field, texts.get("thread." + field + "-missing"));
    }
    return written;
  }

  private @Nullable String said(Decision<ThreadEvent> decision, String done) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(done);
        yield "/application/questions?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("thread", refusal);
        yield null;
      }
    };
  }

  private ApplicationId id() {
    return new ApplicationId(query.id("id"));
  }

  public ApplicationLine getLine() {
    return line;
  }

  /** Where the application itself is: for who applies what they do, for others what they read. */
  public String getBackTo() {
    if (line.applicant().isEmpty()) {
      return "/staff/interest?id=" + line.id();
    }
    boolean own = applications.applies(person.caller(), line.id());
    var page = own ? "tasks" : line.revision() > 0 ? "read" : "history";
    return "/application/" + page + "?id=" + line.id();
  }

  /** All that the reader may know of, the oldest first. */
  public List<ThreadView> getThreads() {
    return all;
  }

  /** Whether the reader can begin a thread at all. */
  public boolean isAskable() {
    return !kinds.isEmpty();
  }

  /** Whether the form for a new question is open. */
  public boolean isAsking() {
    return isAskable() && answered.isEmpty() && query.text(ASK).isPresent();
  }

  /** Whether the form of a thread is open. */
  public boolean isAnswering() {
    return answered.filter(thread -> !thread.may().isEmpty()).isPresent();
  }

  /** The thread that the address names, if it names one. */
  public @Nullable ThreadView getAnswered() {
    return answered.orElse(null);
  }

  /** Its number on this page, by which links to several about one thing are told apart. */
  public int number(ThreadView thread) {
    return all.indexOf(thread) + 1;
  }

  /** The threads above that one; all of them, if there is none. */
  public List<ThreadView> getBefore() {
    return answered.map(it -> all.subList(0, all.indexOf(it))).orElse(all);
  }

  /** The threads below that one. */
  public List<ThreadView> getAfter() {
    return answered.map(it -> all.subList(all.indexOf(it) + 1, all.size())).orElse(List.of());
  }

  /** Whose threads the reader can begin, in the order of their kinds; one is no choice. */
  public List<ThreadKind> getKinds() {
    return Stream.of(ThreadKind.values()).filter(kinds::contains).toList();
  }

  /** Who is asked, as texts name them: before somebody applies, a visitor. */
  public String reader(ThreadKind of) {
    return of == ThreadKind.WITH_APPLICANT && line.applicant().isEmpty()
        ? "WITH_VISITOR"
        : of.name();
  }

  public boolean isChoosing() {
    return kinds.size() > 1;
  }

  public List<Place> getPlaces() {
    return places;
  }

  public int getLongest() {
    return Threads.LONGEST;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(@Nullable String reply) {
    this.reply = reply == null ? "" : reply;
  }

  public String getWords() {
    return words;
  }

  public void setWords(@Nullable String words) {
    this.words = words == null ? "" : words;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(@Nullable String about) {
    this.about = about == null ? "" : about;
  }

  public @Nullable String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    this.kind = kind;
  }
}
