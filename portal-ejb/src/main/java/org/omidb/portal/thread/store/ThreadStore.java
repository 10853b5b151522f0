package org.omidb.portal.thread.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadLine;

/** Threads as rows; each query is told the kinds that its reader may know of. */
@ApplicationScoped
public class ThreadStore {

  /** The row stays, as an event has the hash of what it held. */
  private static final String ERASE =
      """
      update thread_text w set body = '' from thread t
      where t.id = w.thread_id and t.application_id = :application
      """;

  private static final String ERASE_OF =
      """
      update thread_text w set body = '' from thread t
      where t.id = w.thread_id and t.kind = 'WITH_APPLICANT' and w.author = :author
      and exists (select 1 from event j
        where j.stream_type = :application and j.stream_id = t.application_id
        and j.actor = :author and j.type in (:joined))
      """;

  private final EntityManager em;

  @Inject
  public ThreadStore(EntityManager em) {
    this.em = em;
  }

  /** Brings the row up to date with the state after a step. */
  public void show(ThreadId id, Conversation state, Instant at) {
    switch (state) {
      case Conversation.NotOpened it -> {}
      case Conversation.Open it -> row(id, it, at, false);
      case Conversation.Resolved(var before) -> row(id, before, at, true);
    }
  }

  private void row(ThreadId id, Conversation.Open state, Instant at, boolean resolved) {
    var row = em.find(ThreadRow.class, id.value());
    if (row == null) {
      row = new ThreadRow(id, state, at);
      em.persist(row);
      em.flush();
    }
    row.last = state.last();
    row.resolved = resolved;
    row.moved = at;
  }

  /** Of which application a thread is, whoever asks. */
  public Optional<ThreadLine> find(ThreadId id) {
    return Optional.ofNullable(em.find(ThreadRow.class, id.value())).map(ThreadRow::line);
  }

  /** The threads of an application that are of one of these kinds, the oldest first. */
  public List<ThreadLine> of(ApplicationId application, Collection<ThreadKind> kinds) {
    return em.createQuery(
            """
            select t from ThreadRow t where t.applicationId = :application and t.kind in :kinds
            order by t.opened, t.id
            """,
            ThreadRow.class)
        .setParameter("application", application.value())
        .setParameter("kinds", kinds)
        .getResultStream()
        .map(ThreadRow::line)
        .toList();
  }

  /**
   * Keeps words beside the history.
   *
   * @param byMail whether they came as an answer to a mail
   */
  public void keep(ThreadId id, PersonId author, Content content, Instant at, boolean byMail) {
    em.persist(
        new ThreadTextRow(
            id.value(),
            content.hash().hex(),
            author.equals(PersonId.VISITOR) ? null : author.value(),
            at,
            content.body(),
            byMail));
  }

  /** Whether the words behind a hash came as an answer to a mail. */
  public boolean isByMail(ThreadId id, Sha256 hash) {
    return text(id, hash).filter(row -> row.byMail).isPresent();
  }

  /** Empties what this person has said to, or as, the applicants of an application. */
  public void erase(ApplicationId application, PersonId author) {
    em.flush();
    em.createNativeQuery(ERASE + " and w.author = :author and t.kind = 'WITH_APPLICANT'")
        .setParameter("application", application.value())
        .setParameter("author", author.value())
        .executeUpdate();
    em.clear();
  }

  /** Empties what the visitor has said before somebody applied. */
  public void eraseVisitor(ApplicationId application) {
    em.flush();
    em.createNativeQuery(ERASE + " and w.author is null and t.kind = 'WITH_APPLICANT'")
        .setParameter("application", application.value())
        .executeUpdate();
    em.clear();
  }

  /** Empties what this person has said in applications that they had joined, left since or not. */
  public void erase(PersonId author) {
    em.flush();
    em.createNativeQuery(ERASE_OF)
        .setParameter("author", author.value())
        .setParameter("application", ApplicationStream.APPLICATION.type())
        .setParameter(
            "joined",
            List.of(
                ApplicationStream.APPLICATION.kind(InvitationAccepted.class).type(),
                ApplicationStream.APPLICATION.kind(CoApplicantJoined.class).type()))
        .executeUpdate();
    em.clear();
  }

  /** Empties all that was said about an application, whoever said it to whom. */
  public void erase(ApplicationId application) {
    em.flush();
    em.createNativeQuery(ERASE).setParameter("application", application.value()).executeUpdate();
    em.clear();
  }

  /** The words behind a hash, unless they were erased. */
  public Optional<String> words(ThreadId id, Sha256 hash) {
    return text(id, hash)
        .filter(row -> !row.body.isEmpty())
        .map(row -> Content.read(row.body, String.class));
  }

  private Optional<ThreadTextRow> text(ThreadId id, Sha256 hash) {
    return Optional.ofNullable(
        em.find(ThreadTextRow.class, new ThreadTextRow.Key(id.value(), hash.hex())));
  }
}
