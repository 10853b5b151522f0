package org.omidb.portal.workingcopy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an administrator has typed into one section of a form that they try out. */
@Entity
@Table(name = "form_trial")
@IdClass(TrialRow.Key.class)
class TrialRow {

  record Key(UUID personId, String form, String section) {}

  @Id
  @Column(name = "person_id")
  UUID personId;

  @Id String form;
  @Id String section;
  String typed;

  @SuppressWarnings("NullAway.Init")
  protected TrialRow() {}
}
