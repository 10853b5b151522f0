package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** A signature under the standing text. */
@Entity
@Table(name = "agreement_signature")
@IdClass(SignatureRow.Key.class)
class SignatureRow {

  record Key(UUID agreementId, Party party) {}

  @Id
  @Column(name = "agreement_id")
  UUID agreementId;

  @Id
  @Enumerated(EnumType.STRING)
  Party party;

  @Column(name = "person_id")
  UUID personId;

  String document;

  @Column(name = "typed_name")
  String typedName;

  Instant signed;

  @SuppressWarnings("NullAway.Init")
  protected SignatureRow() {}

  SignatureRow(UUID agreementId, Signature signature) {
    this.agreementId = agreementId;
    this.party = signature.party();
    this.personId = signature.person().value();
    this.document = signature.document().hex();
    this.typedName = signature.typedName();
    this.signed = signature.signed();
  }

  Signature signature() {
    return new Signature(party, new PersonId(personId), new Sha256(document), typedName, signed);
  }
}
