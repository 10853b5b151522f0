package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Set;
import org.omidb.portal.web.shared.SentNames;

/**
 * A form that comes without any of its buttons does nothing, and its page says so: a program or an
 * extension of the browser has sent it, and its reader would take it for done.
 */
public class NothingPressed implements PhaseListener {

  private static final long serialVersionUID = 1;

  static final String SAID =
      "Nothing has been done: the form came without its button. Press the button again";

  /** The button was there when the page was opened, and is not any more. */
  static final String GONE =
      "This has changed since you opened the page, so nothing has been done. Below you see how it"
          + " stands now";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (context.isPostback()
        && !context.getPartialViewContext().isAjaxRequest()
        && !Button.isPressed(context)) {
      var sent = context.getExternalContext().getRequestParameterMap().keySet();
      context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said(sent), null));
    }
  }

  static String said(Set<String> sent) {
    return sent.stream().anyMatch(name -> name.startsWith(SentNames.BUTTON)) ? GONE : SAID;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // The page has been written.
  }
}
