package org.omidb.portal.post.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.omidb.portal.post.domain.MailCut;
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
   * @return what is known of the mail by now
   */
  public MailCut cut(MailUid mail, Instant now) {
    var cuts =
        ((Number)
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
    return new MailCut(mail, cuts, now);
  }

  /** The mails at which it was lost, by their numbers. */
  public List<MailCut> all() {
    return em
        .unwrap(Session.class)
        .createNativeQuery(
            "select validity, uid, cuts, last from post_cut order by uid", Object[].class)
        .stream()
        .map(row ->
            new MailCut(
                new MailUid(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                ((Number) row[2]).intValue(),
                (Instant) row[3]))
        .toList();
  }

  /** Forgets all mails but these. */
  public void keepOnly(Collection<MailUid> mails) {
    all().stream().map(MailCut::mail).filter(mail -> !mails.contains(mail)).forEach(this::forget);
  }

  private void forget(MailUid mail) {
    em.createNativeQuery("delete from post_cut where validity = :validity and uid = :uid")
        .setParameter("validity", mail.validity())
        .setParameter("uid", mail.uid())
        .executeUpdate();
  }
}
