package org.omidb.portal.web.tags;

import jakarta.faces.component.UISelectOne;
import jakarta.faces.render.FacesRenderer;

/** One of several, as radios. */
@FacesRenderer(componentFamily = UISelectOne.COMPONENT_FAMILY, rendererType = "portal.Radios")
public class RadiosRenderer extends ChoiceRenderer {
  public RadiosRenderer() {
    super("radios", "radio", UISelectOne.COMPONENT_FAMILY, "jakarta.faces.Radio");
  }
}
