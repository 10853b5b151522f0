package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A field that takes one answer takes none where a form brings two that differ: Faces would take
 * the first, which may stand in the address, and say nothing of the other.
 */
public class OneAnswer implements PhaseListener {

  private static final long serialVersionUID = 1;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.APPLY_REQUEST_VALUES;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    // The fields have not been read yet.
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    var context = event.getFacesContext();
    var several = several(context.getExternalContext().getRequestParameterValuesMap());
    if (!context.getResponseComplete() && !several.isEmpty()) {
      refuse(context, context.getViewRoot(), several);
    }
  }

  /** The names that came with values of more than one kind. */
  static Set<String> several(Map<String, String[]> sent) {
    var several = new TreeSet<String>();
    sent.forEach((name, values) -> {
      if (Arrays.stream(values).distinct().count() > 1) {
        several.add(name);
      }
    });
    return several;
  }

  private static void refuse(FacesContext context, UIComponent part, Set<String> several) {
    if (part instanceof UIInput field
        && !(field instanceof UISelectMany)
        && isOf(field.getClientId(context), several)) {
      field.setValid(false);
      context.addMessage(
          field.getClientId(context),
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              Fields.once(Objects.toString(field.getAttributes().get("label"), "")),
              null));
    }
    part.getFacetsAndChildren().forEachRemaining(child -> refuse(context, child, several));
  }

  /** Whether a field is among the names; a date has three. */
  static boolean isOf(String field, Set<String> several) {
    return Stream.of("", "-month", "-year").anyMatch(part -> several.contains(field + part));
  }
}
