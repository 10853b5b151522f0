package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.omidb.portal.agreement.domain.AgreementRelation;

/** One person is one thing to one agreement. */
@Entity
@Table(name = "agreement_relation")
@IdClass(AgreementRelationRow.Key.class)
class AgreementRelationRow {

  record Key(UUID agreementId, UUID personId, AgreementRelation relation) {}

  @Id
  @Column(name = "agreement_id")
  UUID agreementId;

  @Id
  @Column(name = "person_id")
  UUID personId;

  @Id
  @Enumerated(EnumType.STRING)
  AgreementRelation relation;

  @SuppressWarnings("NullAway.Init")
  protected AgreementRelationRow() {}

  AgreementRelationRow(Key key) {
    agreementId = key.agreementId();
    personId = key.personId();
    relation = key.relation();
  }
}
