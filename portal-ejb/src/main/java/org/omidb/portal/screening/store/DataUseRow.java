package org.omidb.portal.screening.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A list of terms that was published. */
@Entity
@Table(name = "data_use_list")
class DataUseRow {
  @Id int number;
  String hash;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected DataUseRow() {}

  DataUseRow(int number, String hash, String body) {
    this.number = number;
    this.hash = hash;
    this.body = body;
  }
}
