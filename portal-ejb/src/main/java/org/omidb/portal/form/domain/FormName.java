package org.omidb.portal.form.domain;

import java.util.UUID;

/**
 * The forms that the portal asks people to fill in. Each has a history of its own, whose id never
 * changes.
 */
public enum FormName {
  /** The detailed application (Access Request Document). */
  APPLICATION("application", "019acff0-0000-7000-8000-000000000001"),
  /** The expression of interest: one short page that anybody may send. */
  INTEREST("interest", "019acff0-0000-7000-8000-000000000002");

  private final String stored;
  private final UUID stream;

  FormName(String stored, String stream) {
    this.stored = stored;
    this.stream = UUID.fromString(stream);
  }

  /** Its name in the database and among the resources. */
  public String stored() {
    return stored;
  }

  /** The id of its history. */
  public UUID stream() {
    return stream;
  }
}
