package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationRelation;

/** One person is one thing to one application. */
@Entity
@Table(name = "application_relation")
@IdClass(RelationRow.Key.class)
class RelationRow {

  record Key(UUID applicationId, UUID personId, ApplicationRelation relation) {}

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Id
  @Column(name = "person_id")
  UUID personId;

  @Id
  @Enumerated(EnumType.STRING)
  ApplicationRelation relation;

  @SuppressWarnings("NullAway.Init")
  protected RelationRow() {}

  RelationRow(Key key) {
    applicationId = key.applicationId();
    personId = key.personId();
    relation = key.relation();
  }

  ApplicationRelation relation() {
    return relation;
  }
}
