package org.omidb.portal.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlCommandButton;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.FacesEvent;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.SentNames;

/**
 * A button of a form: {@code kind} is empty, {@code secondary} or {@code warning}. A browser sends
 * one; a request that claims to press two at once is refused before either does anything.
 */
@FacesComponent("org.omidb.portal.Button")
public final class Button extends HtmlCommandButton {

  private static final String PRESSED = Button.class.getName();

  /** Whether a button of the form that is answered was pressed. */
  static boolean isPressed(FacesContext context) {
    return context.getAttributes().containsKey(PRESSED);
  }

  public Button() {
    getPassThroughAttributes().put("data-module", "govuk-button");
    getPassThroughAttributes().put("data-prevent-double-click", "true");
  }

  /** Told from a field by its name alone, in what a form has sent. */
  @Override
  public String getClientId(FacesContext context) {
    return SentNames.BUTTON + super.getClientId(context);
  }

  @Override
  public void queueEvent(FacesEvent event) {
    var pressed = FacesContext.getCurrentInstance().getAttributes();
    if (event instanceof ActionEvent && pressed.putIfAbsent(PRESSED, this) != null) {
      throw new MalformedException("Two buttons at once");
    }
    super.queueEvent(event);
  }

  @Override
  public String getStyleClass() {
    var kind = (String) getAttributes().get("kind");
    return kind == null || kind.isEmpty() ? "govuk-button" : "govuk-button govuk-button--" + kind;
  }
}
