package org.omidb.portal.web.tags;

import jakarta.faces.component.UISelectMany;
import jakarta.faces.render.FacesRenderer;

/** Any of several, as checkboxes. */
@FacesRenderer(componentFamily = UISelectMany.COMPONENT_FAMILY, rendererType = "portal.Checkboxes")
public class CheckboxesRenderer extends ChoiceRenderer {
  public CheckboxesRenderer() {
    super("checkboxes", "checkbox", UISelectMany.COMPONENT_FAMILY, "jakarta.faces.Checkbox");
  }
}
