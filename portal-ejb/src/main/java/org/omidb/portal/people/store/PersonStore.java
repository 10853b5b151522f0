package org.omidb.portal.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** People as rows: found by our id, or by issuer and subject. */
@ApplicationScoped
public class PersonStore {

  private final EntityManager em;

  @Inject
  public PersonStore(EntityManager em) {
    this.em = em;
  }

  /** The person of that identity, made if new; name and address follow the identity. */
  public Person ensure(Identity identity) {
    em.createNativeQuery(
            """
            insert into person (id, issuer, subject, name, email)
            values (:id, :issuer, :subject, :name, :email) on conflict do nothing
            """)
        .setParameter("id", Uuid7.next())
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .setParameter("name", identity.name())
        .setParameter("email", identity.email())
        .executeUpdate();
    var row = row(identity).orElseThrow();
    row.refresh(identity);
    return row.person();
  }

  /** The person of that identity, as they were at their last sign-in. */
  public Optional<Person> find(Identity identity) {
    return row(identity).map(PersonRow::person);
  }

  private Optional<PersonRow> row(Identity identity) {
    return em.createQuery(
            "select p from PersonRow p where p.issuer = :issuer and p.subject = :subject",
            PersonRow.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(em.find(PersonRow.class, id.value())).map(PersonRow::person);
  }

  /** The people with an account of this address, whatever its case; nobody has an empty one. */
  public List<Person> at(String address) {
    return em.createQuery(
            "select p from PersonRow p where p.email <> '' and lower(p.email) = lower(:address)"
                + " order by p.id",
            PersonRow.class)
        .setParameter("address", address)
        .getResultStream()
        .map(PersonRow::person)
        .toList();
  }

  /**
   * Forgets name, address, account and last visit of a person, whose id stays. Whoever signs in by
   * that account again is somebody new.
   */
  public void erase(PersonId id) {
    em.createNativeQuery("delete from home_visit where person_id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
    Optional.ofNullable(em.find(PersonRow.class, id.value())).ifPresent(PersonRow::erase);
  }

  public List<Person> all(Collection<PersonId> ids) {
    return em.createQuery("select p from PersonRow p where p.id in :ids", PersonRow.class)
        .setParameter("ids", ids.stream().map(PersonId::value).toList())
        .getResultStream()
        .map(PersonRow::person)
        .toList();
  }
}
