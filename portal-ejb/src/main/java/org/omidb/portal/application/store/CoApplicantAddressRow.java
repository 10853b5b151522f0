package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The address to which somebody was invited, whose hash the history holds. */
@Entity
@Table(name = "co_applicant_address")
class CoApplicantAddressRow {
  @Id UUID invitee;

  @Column(name = "application_id")
  UUID applicationId;

  /** Empty once it was erased. */
  String address;

  /** Of the hash in the history; erased with the address. */
  @Column(name = "content_key")
  @Nullable String contentKey;

  @SuppressWarnings("NullAway.Init")
  protected CoApplicantAddressRow() {}

  CoApplicantAddressRow(UUID invitee, UUID applicationId, String address, String contentKey) {
    this.invitee = invitee;
    this.applicationId = applicationId;
    this.address = address;
    this.contentKey = contentKey;
  }
}
