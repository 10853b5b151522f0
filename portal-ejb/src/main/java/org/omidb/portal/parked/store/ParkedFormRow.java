package org.omidb.portal.parked.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** A parked form, read; SQL writes it. */
@Entity
@Immutable
@Table(name = "parked_form")
class ParkedFormRow {
  @Id UUID id;

  @Column(name = "person_id")
  UUID personId;

  String page;
  Instant sent;
  String content;

  @SuppressWarnings("NullAway.Init")
  protected ParkedFormRow() {}

  SealedForm form() {
    return new SealedForm(id, new PersonId(personId), new Sha256(page), sent, content);
  }
}
