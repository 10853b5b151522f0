package org.omidb.portal.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Text as people mean it: without blanks around it, with one kind of line break. A field that is
 * bound to another type than text is converted as usual.
 */
@FacesConverter("portal.text")
public class TextConverter implements Converter<Object> {

  @Override
  public @Nullable Object getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null) {
      return null;
    }
    var text = value.replace("\r\n", "\n").strip();
    var converter = converterOfType(context, component);
    return converter == null ? text : converter.getAsObject(context, component, text);
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
