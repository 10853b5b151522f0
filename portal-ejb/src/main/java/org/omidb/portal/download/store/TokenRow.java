package org.omidb.portal.download.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** A download token by the hash of its secret. */
@Entity
@Table(name = "download_token")
class TokenRow {
  @Id UUID id;
  String hash;
  UUID person;
  UUID agreement;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "used_at")
  @Nullable Instant usedAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected TokenRow() {}

  TokenRow(UUID id, Sha256 hash, PersonId person, AgreementId agreement, Instant now) {
    this.id = id;
    this.hash = hash.hex();
    this.person = person.value();
    this.agreement = agreement.value();
    this.madeAt = now;
  }

  /** Not at each of a hundred files a second, which would wait for each other's row. */
  void used(Instant now) {
    if (usedAt == null || usedAt.plusSeconds(60).isBefore(now)) {
      usedAt = now;
    }
  }

  Bearer bearer() {
    return new Bearer(new PersonId(person), Optional.of(new AgreementId(agreement)));
  }
}
