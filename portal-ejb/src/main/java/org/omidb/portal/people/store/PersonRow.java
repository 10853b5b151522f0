package org.omidb.portal.people.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;

@Entity
@Table(name = "person")
class PersonRow {
  @Id UUID id;
  String issuer;
  String subject;
  String name;
  String email;

  @SuppressWarnings("NullAway.Init")
  protected PersonRow() {}

  Person person() {
    return new Person(new PersonId(id), name, email);
  }

  void erase() {
    issuer = "erased";
    subject = id.toString();
    name = "Somebody whose data were erased";
    email = "";
  }

  void refresh(Identity identity) {
    name = identity.name();
    email = identity.email();
  }
}
