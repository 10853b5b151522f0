package org.omidb.portal.thread.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.AnswerLink.KeptAnswerLink;
import org.omidb.portal.thread.domain.ThreadId;

/** Links by which visitors answer; each takes one answer. */
@ApplicationScoped
public class AnswerLinkStore {

  private static final String FIND =
      """
      select l.thread_id, t.application_id, l.expires, l.used is not null
      from visitor_answer l join thread t on t.id = l.thread_id where l.token = :token
      """;

  private static final String ADD =
      """
      insert into visitor_answer (token, thread_id, expires) values (:token, :thread, :expires)
      """;

  private final EntityManager em;

  @Inject
  public AnswerLinkStore(EntityManager em) {
    this.em = em;
  }

  public void add(Sha256 token, ThreadId thread, Instant expires) {
    em.flush();
    em.createNativeQuery(ADD)
        .setParameter("token", token.hex())
        .setParameter("thread", thread.value())
        .setParameter("expires", expires)
        .executeUpdate();
  }

  public Optional<KeptAnswerLink> find(Sha256 token) {
    List<?> rows = em.createNativeQuery(FIND).setParameter("token", token.hex()).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row ->
            new KeptAnswerLink(
                token,
                new ThreadId((UUID) row[0]),
                new ApplicationId((UUID) row[1]),
                (Instant) row[2],
                (Boolean) row[3]))
        .findFirst();
  }

  /** Uses a link; of two who do at once, the second waits, and has not. */
  public boolean use(Sha256 token, Instant now) {
    return em.createNativeQuery(
                "update visitor_answer set used = :now where token = :token and used is null")
            .setParameter("token", token.hex())
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }
}
