package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The answers of one section of a draft. The version is compared by hand, page by page. */
@Entity
@Table(name = "draft_section")
@IdClass(SectionRow.Key.class)
class SectionRow {

  record Key(UUID applicationId, String section) {}

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Id String section;
  int version;
  String answers;
  String typed;
  Instant saved;

  @Column(name = "saved_by")
  UUID savedBy;

  @SuppressWarnings("NullAway.Init")
  protected SectionRow() {}
}
