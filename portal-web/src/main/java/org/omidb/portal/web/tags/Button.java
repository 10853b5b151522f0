package org.omidb.portal.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlCommandButton;

/** A button of a form: {@code kind} is empty, {@code secondary} or {@code warning}. */
@FacesComponent("org.omidb.portal.Button")
public final class Button extends HtmlCommandButton {

  public Button() {
    getPassThroughAttributes().put("data-module", "govuk-button");
    getPassThroughAttributes().put("data-prevent-double-click", "true");
  }

  @Override
  public String getStyleClass() {
    var kind = (String) getAttributes().get("kind");
    return kind == null || kind.isEmpty() ? "govuk-button" : "govuk-button govuk-button--" + kind;
  }
}
