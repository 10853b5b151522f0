package org.omidb.portal.thread.service;

import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Visitors;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.AnswerMark;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.ReplyTo;
import org.omidb.portal.thread.domain.ThreadAddressees;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadStep;
import org.omidb.portal.thread.domain.Voice;

/**
 * Whoever is asked or answered hears of it. Only what is said between those who ask and those who
 * apply stands in a mail; of the team's and the committee's own words a mail carries the link, and
 * is listed with the thread and not with the application, whose list others may read.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ThreadMails {

  /** Stands before the way to answer on the portal. */
  private static final String HOW = "by replying to this mail (files are not taken), or ";

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final Applications applications;
  private final ApplicationReaders readers;
  private final ReplyAddresses replies;
  private final AnswerLinks answers;
  private final Visitors visitors;

  @Inject
  public ThreadMails(
      Outbox outbox,
      Settings settings,
      People people,
      Applications applications,
      ApplicationReaders readers,
      ReplyAddresses replies,
      AnswerLinks answers,
      Visitors visitors) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.applications = applications;
    this.readers = readers;
    this.replies = replies;
    this.answers = answers;
    this.visitors = visitors;
  }

  /**
   * Tells of a step that has just been taken.
   *
   * @param thread as it was left open, or as it was when it was resolved
   * @param words what was said with the step; empty if nothing was
   */
  public void tell(
      Caller author, ThreadId id, Conversation.Open thread, ThreadStep step, String words) {
    var line = applications.read(Caller.PORTAL, thread.application());
    for (var side : ThreadAddressees.of(thread.kind(), thread.opener(), step)) {
      switch (side) {
        case APPLICANT -> {
          if (visitors.isVisitors(line.id())) {
            visitors
                .address(line.id())
                .ifPresent(address -> toVisitor(address, id, line, step, words));
          } else {
            readers
                .writing(line.id())
                .forEach(person -> toApplicant(person, id, line, thread, step, words));
          }
        }
        case STAFF -> toTeam(about(thread, line, id), id, line, toStaff(line, thread, step), words);
        case COMMITTEE -> toPanel(author, id, thread.kind(), line);
      }
    }
  }

  /** Whoever applies can answer by mail as long as the question is open. */
  private void toApplicant(
      PersonId person,
      ThreadId id,
      ApplicationLine line,
      Conversation.Open thread,
      ThreadStep step,
      String words) {
    var replyTo =
        step instanceof ThreadStep.Resolved
            ? Optional.<String>empty()
            : replies.next(id, line.id(), person);
    var values =
        Map.of(
            "who",
            speaker(step.voice()),
            "words",
            words,
            "above",
            replyTo.isPresent() ? "— " + AnswerMark.WORDS + " —\n\n" : "",
            "how",
            replyTo.isPresent() ? HOW : "");
    toPerson(person, line.id().value(), id, line, toApplicant(thread, step), values, replyTo);
  }

  private static String toApplicant(Conversation.Open thread, ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> "thread-asked";
      case ThreadStep.Answered it when thread.opener().applies() -> "thread-replied";
      case ThreadStep.Answered it -> "thread-said";
      case ThreadStep.Resolved it -> "thread-resolved";
      case ThreadStep.Reopened it -> "thread-reopened";
    };
  }

  private static String toStaff(ApplicationLine line, Conversation.Open thread, ThreadStep step) {
    if (thread.kind() == ThreadKind.AMONG_STAFF) {
      return "thread-staff";
    }
    if (line.applicant().isEmpty()) {
      return "visitor-answered";
    }
    return switch (step) {
      case ThreadStep.Opened it -> "thread-answered";
      case ThreadStep.Answered it -> "thread-answered";
      case ThreadStep.Resolved it -> "thread-resolved-note";
      case ThreadStep.Reopened it -> "thread-reopened-note";
    };
  }

  /**
   * Who has no account answers by mail, or behind a link that takes one answer. As the form may
   * have come in another's name, the mail has none of its words (decision 0024).
   */
  private void toVisitor(
      String address, ThreadId id, ApplicationLine line, ThreadStep step, String words) {
    var replyTo = replies.next(id, line.id(), PersonId.VISITOR);
    var reopened = step instanceof ThreadStep.Reopened;
    outbox.send(
        Optional.of(line.id().value()),
        address,
        reopened ? "visitor-reopened" : "visitor-asked",
        Map.of(
            "reference",
            line.reference(),
            "words",
            words,
            "above",
            replyTo.isPresent() ? "— " + AnswerMark.WORDS + " —\n\n" : "",
            "how",
            replyTo.isPresent() ? HOW : "",
            "link",
            answers.next(id)),
        replyTo);
  }

  /** What the team says among itself is listed with the thread alone. */
  private static UUID about(Conversation.Open thread, ApplicationLine line, ThreadId id) {
    return thread.kind() == ThreadKind.WITH_APPLICANT ? line.id().value() : id.value();
  }

  private static String speaker(Voice voice) {
    return voice == Voice.COMMITTEE ? "The Data Access Committee" : "The team";
  }

  private void toPanel(Caller author, ThreadId id, ThreadKind kind, ApplicationLine line) {
    var template = toPanel(kind);
    readers.having(line.id(), ON_PANEL).stream()
        .filter(member -> !member.equals(author.id()))
        .forEach(
            member -> toPerson(member, id.value(), id, line, template, Map.of(), Optional.empty()));
  }

  /** Who answers has to know whether those who apply read it. */
  private static String toPanel(ThreadKind kind) {
    return switch (kind) {
      case WITH_APPLICANT -> "thread-applicant-panel";
      case AMONG_STAFF, IN_COMMITTEE -> "thread-committee";
    };
  }

  private void toPerson(
      PersonId to,
      UUID about,
      ThreadId id,
      ApplicationLine line,
      String template,
      Map<String, String> more,
      Optional<String> replyTo) {
    var person = people.find(to).orElseThrow();
    var values = values(id, line, more);
    values.put("name", person.name());
    outbox.send(Optional.of(about), person.email(), template, values, replyTo);
  }

  private void toTeam(
      UUID about, ThreadId id, ApplicationLine line, String template, String words) {
    outbox.send(
        Optional.of(about),
        settings.text(Setting.TEAM_MAIL),
        template,
        values(id, line, Map.of("words", words)));
  }

  private Map<String, String> values(ThreadId id, ApplicationLine line, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("reference", line.reference());
    values.put("title", line.title());
    values.put("link", link(line.id(), id));
    return values;
  }

  /** Where the person of an address for answers can answer, too. */
  public String link(ReplyTo reply) {
    return reply.person().equals(PersonId.VISITOR)
        ? answers.next(reply.thread())
        : link(reply.application(), reply.thread());
  }

  /** Where a thread is read and answered on the portal. */
  public String link(ApplicationId application, ThreadId id) {
    return settings.text(Setting.BASE_URL)
        + "/application/questions?id="
        + application
        + "&answer="
        + id
        + "#thread-"
        + id;
  }
}
