package org.omidb.portal.post.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.omidb.portal.post.domain.MailUid;

/** Mails at which the connection to the mail server was lost, and how often. */
@ApplicationScoped
public class CutStore {

  private final EntityManager em;

  @Inject
  public CutStore(EntityManager em) {
    this.em = em;
  }

  /**
   * One more.
   *
   * @return how many by now
   */
  public int cut(MailUid mail, Instant now) {
    return ((Number)
            em.createNativeQuery(
                    """
                    insert into post_cut (validity, uid, cuts, last)
                    values (:validity, :uid, 1, :now)
                    on conflict (validity, uid)
                    do update set cuts = post_cut.cuts + 1, last = excluded.last
                    returning cuts
                    """)
                .setParameter("validity", mail.validity())
                .setParameter("uid", mail.uid())
                .setParameter("now", now)
                .getSingleResult())
        .intValue();
  }

  /** The mails at which it was lost so often, by their numbers. */
  public List<MailUid> atLeast(int cuts) {
    return mails("where cuts >= " + cuts);
  }

  /** Forgets all mails but these. */
  public void keepOnly(Collection<MailUid> mails) {
    mails("").stream().filter(mail -> !mails.contains(mail)).forEach(this::forget);
  }

  private void forget(MailUid mail) {
    em.createNativeQuery("delete from post_cut where validity = :validity and uid = :uid")
        .setParameter("validity", mail.validity())
        .setParameter("uid", mail.uid())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private List<MailUid> mails(String where) {
    List<Object[]> rows =
        em.createNativeQuery("select validity, uid from post_cut " + where + " order by uid")
            .getResultList();
    return rows.stream()
        .map(row -> new MailUid(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
        .toList();
  }
}
