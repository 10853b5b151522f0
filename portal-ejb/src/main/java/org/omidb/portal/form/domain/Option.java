package org.omidb.portal.form.domain;

/**
 * One choice that a question offers.
 *
 * @param value stands in stored answers, so it is never changed
 * @param alone whether it says that none of the others applies
 */
public record Option(String value, String label, boolean alone) {

  public Option(String value, String label) {
    this(value, label, false);
  }
}
