package org.omidb.portal.post.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.domain.MailboxState;
import org.omidb.portal.post.domain.PostCount;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.post.domain.PostVerdict;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.ReplyTo;

/** Mails that were looked at, each once, and the mailbox. */
@ApplicationScoped
public class PostStore {

  private final EntityManager em;

  @Inject
  public PostStore(EntityManager em) {
    this.em = em;
  }

  /** What became of a mail that was looked at before. */
  public Optional<PostOutcome> find(Sha256 mail) {
    return Optional.ofNullable(em.find(PostMailRow.class, mail.hex())).map(row -> row.outcome);
  }

  /**
   * Writes down what becomes of a mail; a second one with the same hash fails the transaction.
   *
   * @param reply to which address of ours it came
   */
  public PostOutcome keep(
      Sha256 mail, PostVerdict verdict, Optional<ReplyTo> reply, Instant looked) {
    var row = new PostMailRow(mail.hex(), looked, outcome(verdict));
    row.reason = reason(verdict);
    row.threadId = reply.map(it -> it.thread().value()).orElse(null);
    row.personId =
        reply
            .map(ReplyTo::person)
            .filter(it -> !it.equals(PersonId.VISITOR))
            .map(PersonId::value)
            .orElse(null);
    em.persist(row);
    em.flush();
    return row.outcome;
  }

  private static PostOutcome outcome(PostVerdict verdict) {
    return switch (verdict) {
      case PostVerdict.Taken it -> PostOutcome.TAKEN;
      case PostVerdict.NotTaken it -> PostOutcome.NOT_TAKEN;
      case PostVerdict.LeftAlone it -> PostOutcome.LEFT_ALONE;
      case PostVerdict.CameBack it -> PostOutcome.RETURNED;
    };
  }

  private static @Nullable String reason(PostVerdict verdict) {
    return switch (verdict) {
      case PostVerdict.Taken it -> null;
      case PostVerdict.NotTaken(var why) -> why.name();
      case PostVerdict.LeftAlone(var why) -> why.name();
      case PostVerdict.CameBack it -> null;
    };
  }

  /** How many mails had which outcome since then. */
  public List<PostCount> countsSince(Instant since) {
    return em.createQuery(
            """
            select new org.omidb.portal.post.domain.PostCount(
              p.outcome, coalesce(p.reason, ''), count(p))
            from PostMailRow p where p.looked >= :since
            group by p.outcome, p.reason order by p.outcome, p.reason
            """,
            PostCount.class)
        .setParameter("since", since)
        .getResultList();
  }

  /** How the mailbox is, and which mails of it are passed over. */
  public MailboxState state(List<MailUid> passedOver) {
    var row = row();
    return new MailboxState(
        Optional.ofNullable(row.looked), Optional.ofNullable(row.failing), passedOver);
  }

  /** All of the mailbox was looked at. */
  public void reached(Instant now) {
    var row = row();
    row.looked = now;
    row.failing = null;
    row.told = false;
  }

  /** It could not be, now as before. */
  public void away(Instant now) {
    var row = row();
    if (row.failing == null) {
      row.failing = now;
    }
  }

  /** Whether the team has still to be told that it cannot be looked into, which is noted. */
  public boolean tells() {
    var row = row();
    boolean first = !row.told;
    row.told = true;
    return first;
  }

  /** The migration has written it. */
  private MailboxRow row() {
    return Objects.requireNonNull(em.find(MailboxRow.class, MailboxRow.ONLY));
  }
}
