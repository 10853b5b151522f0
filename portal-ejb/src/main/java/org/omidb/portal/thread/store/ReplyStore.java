package org.omidb.portal.thread.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.ReplyTo;

/**
 * Addresses that take answers. The table holds none for a thread of the team or of the committee:
 * its key names the kind with the thread.
 */
@ApplicationScoped
public class ReplyStore {

  private final EntityManager em;

  @Inject
  public ReplyStore(EntityManager em) {
    this.em = em;
  }

  public void add(ReplyTo reply) {
    em.persist(new ReplyRow(reply));
  }

  public Optional<ReplyTo> find(Sha256 token) {
    return Optional.ofNullable(em.find(ReplyRow.class, token.hex()))
        .map(row -> row.reply(new ApplicationId(application(row))));
  }

  /** A key of the table holds it to a thread. */
  private UUID application(ReplyRow row) {
    return Objects.requireNonNull(em.find(ThreadRow.class, row.threadId)).applicationId;
  }

  /**
   * Notes that the person is told of a mail that was not taken.
   *
   * @param most as many times as they are told
   * @return whether they still are
   */
  public boolean notices(Sha256 token, int most) {
    return em.createQuery(
                "update ReplyRow r set r.notices = r.notices + 1"
                    + " where r.token = :token and r.notices < :most")
            .setParameter("token", token.hex())
            .setParameter("most", most)
            .executeUpdate()
        > 0;
  }
}
