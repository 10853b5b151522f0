package org.omidb.portal.form.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A version of a form, as the text whose hash stands in the event. */
@Entity
@Table(name = "form_version")
@IdClass(FormVersionRow.Key.class)
class FormVersionRow {

  record Key(String form, int version) {}

  @Id String form;
  @Id int version;

  @Column(name = "form_id")
  UUID formId;

  String hash;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected FormVersionRow() {}
}
