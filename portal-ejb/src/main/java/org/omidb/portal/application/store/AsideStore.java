package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Keeps what an applicant has typed and could not be saved in its place. */
@ApplicationScoped
public class AsideStore {

  private final EntityManager em;

  @Inject
  public AsideStore(EntityManager em) {
    this.em = em;
  }

  public void put(ApplicationId application, Aside aside) {
    var row = new AsideRow();
    row.id = aside.id();
    row.applicationId = application.value();
    row.section = aside.section();
    row.typed = Json.write(aside.typed());
    row.put = aside.at();
    row.putBy = aside.by().value();
    em.persist(row);
  }

  /** What waits beside any section, the newest first. */
  public List<Aside> of(ApplicationId application) {
    return em.createQuery(
            "select a from AsideRow a where a.applicationId = :id order by a.put desc, a.id desc",
            AsideRow.class)
        .setParameter("id", application.value())
        .getResultStream()
        .map(AsideStore::aside)
        .toList();
  }

  /** What waits beside a section, the newest first. */
  public List<Aside> of(ApplicationId application, String section) {
    return em.createQuery(
            "select a from AsideRow a where a.applicationId = :id and a.section = :section"
                + " order by a.put desc, a.id desc",
            AsideRow.class)
        .setParameter("id", application.value())
        .setParameter("section", section)
        .getResultStream()
        .map(AsideStore::aside)
        .toList();
  }

  /** The applications beside whose answers something waits that the person typed. */
  public List<ApplicationId> besideWhich(PersonId by) {
    return em.createQuery(
            "select distinct a.applicationId from AsideRow a where a.putBy = :by"
                + " order by a.applicationId",
            UUID.class)
        .setParameter("by", by.value())
        .getResultStream()
        .map(ApplicationId::new)
        .toList();
  }

  private static Aside aside(AsideRow row) {
    return new Aside(
        row.id, row.section, Json.read(row.typed, Typed.class), row.put, new PersonId(row.putBy));
  }

  public void delete(ApplicationId application, UUID aside) {
    em.createQuery("delete from AsideRow a where a.applicationId = :id and a.id = :aside")
        .setParameter("id", application.value())
        .setParameter("aside", aside)
        .executeUpdate();
  }
}
