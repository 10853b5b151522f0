package org.omidb.portal.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.Question;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/**
 * Writes a choice as GOV.UK's radios or checkboxes. What was sent is read by the standard renderer.
 * The first item has the id of the field, so that the error summary can lead to it.
 */
abstract class ChoiceRenderer extends Renderer<UIInput> {

  private final String kind;
  private final String type;
  private final String family;
  private final String standard;

  ChoiceRenderer(String kind, String type, String family, String standard) {
    this.kind = kind;
    this.type = type;
    this.family = family;
    this.standard = standard;
  }

  @Override
  public void decode(FacesContext context, UIInput component) {
    standard(context).decode(context, component);
  }

  @Override
  public @Nullable Object getConvertedValue(
      FacesContext context, UIComponent component, @Nullable Object submitted) {
    return standard(context).getConvertedValue(context, component, submitted);
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context, UIInput component) {
    // The children are the items, which encodeEnd writes.
  }

  @Override
  public void encodeEnd(FacesContext context, UIInput component) throws IOException {
    var out = context.getResponseWriter();
    out.startElement("div", component);
    var style = (String) component.getAttributes().get("styleClass");
    out.writeAttribute(
        "class",
        "govuk-" + kind + (style == null || style.isEmpty() ? "" : " " + style),
        "styleClass");
    out.writeAttribute("data-module", "govuk-" + kind, null);
    var chosen = chosen(context, component);
    var number = 0;
    for (var item : SelectItemsCollector.collectFromParent(context, component)) {
      number++;
      var clientId = component.getClientId(context);
      var id = number == 1 ? clientId : clientId + "-" + number;
      if (number > 1 && isAlone(context, component, item)) {
        encodeOr(context);
      }
      encodeItem(context, component, item, id, chosen);
    }
    out.endElement("div");
  }

  private void encodeItem(
      FacesContext context, UIInput component, SelectItem item, String id, Set<String> chosen)
      throws IOException {
    var out = context.getResponseWriter();
    var value = text(context, component, item.getValue());
    var hint = item.getDescription();
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-" + kind + "__item", null);
    out.startElement("input", null);
    out.writeAttribute("class", "govuk-" + kind + "__input", null);
    out.writeAttribute("id", id, null);
    out.writeAttribute("name", component.getClientId(context), null);
    out.writeAttribute("type", type, null);
    out.writeAttribute("value", value, null);
    if (chosen.contains(value)) {
      out.writeAttribute("checked", "checked", null);
    }
    if (item.isDisabled()) {
      out.writeAttribute("disabled", "disabled", null);
    }
    if (isAlone(context, component, item)) {
      out.writeAttribute("data-behaviour", "exclusive", null);
    }
    boolean wrong = !context.getMessageList(component.getClientId(context)).isEmpty();
    for (var said : said(component.getClientId(context), id, wrong, hint != null).entrySet()) {
      out.writeAttribute(said.getKey(), said.getValue(), null);
    }
    out.endElement("input");
    out.startElement("label", null);
    out.writeAttribute("class", "govuk-label govuk-" + kind + "__label", null);
    out.writeAttribute("for", id, null);
    out.writeText(item.getLabel(), null);
    out.endElement("label");
    if (hint != null) {
      out.startElement("div", null);
      out.writeAttribute("id", id + "-item-hint", null);
      out.writeAttribute("class", "govuk-hint govuk-" + kind + "__hint", null);
      out.writeText(hint, null);
      out.endElement("div");
    }
    out.endElement("div");
  }

  /**
   * What an item says of itself to those who do not see the page: that the choice is wrong, and
   * where its message and the item's own hint stand.
   */
  static Map<String, String> said(String field, String item, boolean wrong, boolean hint) {
    var said = new LinkedHashMap<String, String>();
    if (wrong) {
      said.put("aria-invalid", "true");
    }
    var described =
        Stream.of(wrong ? field + "-error" : "", hint ? item + "-item-hint" : "")
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(" "));
    if (!described.isEmpty()) {
      said.put("aria-describedby", described);
    }
    return said;
  }

  private void encodeOr(FacesContext context) throws IOException {
    var out = context.getResponseWriter();
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-" + kind + "__divider", null);
    out.writeText("or", null);
    out.endElement("div");
  }

  /**
   * Whether a choice says that none of the others applies; a browser with JavaScript unticks them.
   */
  private static boolean isAlone(FacesContext context, UIInput component, SelectItem item) {
    return component.getAttributes().get("question") instanceof Question question
        && question.isAlone(text(context, component, item.getValue()));
  }

  /** What was sent, if it could not be used; else what the page holds. */
  private static Set<String> chosen(FacesContext context, UIInput component) {
    var submitted = component.getSubmittedValue();
    return values(submitted == null ? component.getValue() : submitted)
        .map(value -> text(context, component, value))
        .collect(Collectors.toSet());
  }

  private static Stream<?> values(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case Collection<?> several -> several.stream();
      case Object[] several -> Arrays.stream(several);
      default -> Stream.of(value);
    };
  }

  @SuppressWarnings("unchecked")
  private static String text(FacesContext context, UIComponent component, @Nullable Object value) {
    if (value == null || value instanceof String) {
      return Objects.toString(value, "");
    }
    Converter<Object> converter = ((ValueHolder) component).getConverter();
    if (converter == null) {
      converter = context.getApplication().createConverter(value.getClass());
    }
    return converter == null ? value.toString() : converter.getAsString(context, component, value);
  }

  @SuppressWarnings("unchecked")
  private Renderer<UIInput> standard(FacesContext context) {
    return context.getRenderKit().getRenderer(family, standard);
  }
}
