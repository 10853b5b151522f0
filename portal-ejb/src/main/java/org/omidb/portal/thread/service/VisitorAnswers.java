package org.omidb.portal.thread.service;

import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_PERMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.service.Visitors;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.thread.domain.AnswerLink;
import org.omidb.portal.thread.domain.AnswerLink.KeptAnswerLink;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.store.AnswerLinkStore;
import org.omidb.portal.thread.store.ThreadStore;

/**
 * A visitor without an account answers a question behind a link in a mail. The page shows what that
 * mail has said, and nothing else of the application.
 */
@ApplicationScoped
@Retried
@Transactional
public class VisitorAnswers {

  private final AnswerLinkStore links;
  private final ThreadStore rows;
  private final Threads threads;
  private final ThreadReading reading;
  private final Visitors visitors;
  private final InstantSource clock;

  @Inject
  public VisitorAnswers(
      AnswerLinkStore links,
      ThreadStore rows,
      Threads threads,
      ThreadReading reading,
      Visitors visitors,
      InstantSource clock) {
    this.links = links;
    this.rows = rows;
    this.threads = threads;
    this.reading = reading;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** What a link is worth now, without using it: programs that scan mails open links too. */
  public AnswerLink look(String secret) {
    var kept = links.find(LinkSecret.hash(secret));
    return AnswerLink.of(kept, kept.filter(this::isOpen).isPresent(), clock.instant());
  }

  private boolean isOpen(KeptAnswerLink link) {
    return visitors.isVisitors(link.application())
        && visitors.address(link.application()).isPresent()
        && rows.find(link.thread()).filter(thread -> !thread.resolved()).isPresent();
  }

  /** What the team has said last to the visitor; empty where the link takes no answer. */
  public Optional<String> question(String secret) {
    return look(secret) instanceof AnswerLink.Answerable(var link)
        ? rows.find(link.thread()).flatMap(this::question)
        : Optional.empty();
  }

  private Optional<String> question(ThreadLine thread) {
    return reading.lastAsked(thread);
  }

  /**
   * Says what the visitor has written, once: a form that comes twice has one effect and the same
   * answer.
   *
   * @throws IllegalArgumentException if nobody could read the words, or they are too long
   */
  public Decision<ThreadEvent> answer(String secret, String words) {
    return switch (look(secret)) {
      case AnswerLink.NoneThere none -> Decision.refuse(NOT_PERMITTED);
      case AnswerLink.Answered answered -> Decision.acceptAll(List.of());
      case AnswerLink.Answerable(var link) -> answer(link, words);
    };
  }

  private Decision<ThreadEvent> answer(KeptAnswerLink link, String words) {
    if (!links.use(link.token(), clock.instant())) {
      return Decision.acceptAll(List.of());
    }
    var decision = threads.answerOfVisitor(link.thread(), words, false);
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    return decision;
  }
}
