package org.omidb.portal.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * The text of a field of one line, as people mean it ({@link VisibleText}). A field that is bound
 * to another type than text is converted as usual.
 */
@FacesConverter("portal.line")
public class LineConverter implements Converter<Object> {

  @Override
  public @Nullable Object getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null) {
      return null;
    }
    var text = meant(value);
    var converter = converterOfType(context, component);
    return converter == null ? text : converter.getAsObject(context, component, text);
  }

  /** What somebody means who typed or pasted this. */
  String meant(String typed) {
    return VisibleText.line(typed);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    var converter = converterOfType(context, component);
    return converter == null ? value.toString() : converter.getAsString(context, component, value);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Converter<Object> converterOfType(
      FacesContext context, UIComponent component) {
    var expression = component.getValueExpression("value");
    if (expression == null) {
      return null;
    }
    var type = expression.getType(context.getELContext());
    return type == null || type == String.class || type == Object.class
        ? null
        : context.getApplication().createConverter(type);
  }
}
