package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was typed into a section of a draft and could not be saved in its place. */
@Entity
@Table(name = "draft_aside")
class AsideRow {

  @Id UUID id;

  @Column(name = "application_id")
  UUID applicationId;

  String section;
  String typed;
  Instant put;

  @Column(name = "put_by")
  UUID putBy;

  @SuppressWarnings("NullAway.Init")
  protected AsideRow() {}
}
