package org.omidb.portal.form.domain;

/**
 * Why a form cannot be published.
 *
 * @param where the id of the question or the section; empty for the form as a whole
 * @param what a sentence for administrators, without its full stop
 */
public record FormFault(String where, String what) {

  /** The question or section, and what is wrong with it. */
  @Override
  public String toString() {
    return where.isEmpty() ? what : "“" + where + "”: " + what;
  }
}
