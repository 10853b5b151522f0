package org.omidb.portal.workingcopy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The working copy of a form, as JSON. */
@Entity
@Table(name = "form_working_copy")
class WorkingCopyRow {

  @Id String form;
  int version;
  String body;

  @Column(name = "changed_by")
  UUID changedBy;

  Instant changed;

  @SuppressWarnings("NullAway.Init")
  protected WorkingCopyRow() {}
}
