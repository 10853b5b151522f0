package org.omidb.portal.web.form;

import static org.omidb.portal.web.Unused.unused;

import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.form.service.Forms;

/** The forms of a portal of which no later version was published. */
public final class FormsAtFirst extends Forms {

  public FormsAtFirst() {
    super(unused(), unused());
  }

  @Override
  public Form current(FormName name) {
    return FirstForms.of(name);
  }

  @Override
  public Form version(FormName name, int version) {
    if (version != 1) {
      throw new IllegalStateException("No version " + version);
    }
    return FirstForms.of(name);
  }
}
