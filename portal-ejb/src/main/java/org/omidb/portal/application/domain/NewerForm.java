package org.omidb.portal.application.domain;

import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormDifference;

/** A version of the form to which a draft can move. */
public record NewerForm(Form from, Form to) {

  public FormDifference difference() {
    return FormDifference.between(from, to);
  }
}
