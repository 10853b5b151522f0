package org.omidb.portal.form.service;

import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;

/** The first version of each form, in which applications were written before there was another. */
public final class FirstForms {

  private FirstForms() {}

  /** The first version of a form. */
  public static Form of(FormName name) {
    return BundledForms.of(name).getFirst();
  }
}
