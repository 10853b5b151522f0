package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date as three fields, day, month and year, that make a {@link LocalDate}. The day has the id of
 * the field; month and year have it with {@code -month} and {@code -year}.
 */
@FacesComponent("org.omidb.portal.DateInput")
public final class DateInput extends UIInput {

  public DateInput() {
    setRendererType(null);
  }

  @Override
  public void decode(FacesContext context) {
    // what was wrong in the last attempt is not wrong for ever
    setValid(true);
    var sent = context.getExternalContext().getRequestParameterMap();
    if (sent.containsKey(partId(context, "day"))) {
      setSubmittedValue(sent(context, sent).submitted());
    }
  }

  @Override
  protected @Nullable Object getConvertedValue(FacesContext context, @Nullable Object submitted) {
    try {
      return SentDate.of(submitted).date().orElse(null);
    } catch (SentDate.NoDateException e) {
      var text = getAttributes().get("label") + " " + e.getMessage();
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), e);
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    var out = context.getResponseWriter();
    var shown = shown();
    out.startElement("div", this);
    out.writeAttribute("class", "govuk-date-input", null);
    for (int i = 0; i < SentDate.NAMES.size(); i++) {
      encodePart(context, SentDate.NAMES.get(i), shown.parts().get(i));
    }
    out.endElement("div");
  }

  private void encodePart(FacesContext context, String part, String value) throws IOException {
    var out = context.getResponseWriter();
    var id = partId(context, part);
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-date-input__item", null);
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-form-group", null);
    out.startElement("label", null);
    out.writeAttribute("class", "govuk-label govuk-date-input__label", null);
    out.writeAttribute("for", id, null);
    out.writeText(
        part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1), null);
    out.endElement("label");
    out.startElement("input", null);
    out.writeAttribute(
        "class",
        "govuk-input govuk-date-input__input govuk-input--width-"
            + ("year".equals(part) ? "4" : "2")
            + (isValid() ? "" : " govuk-input--error"),
        null);
    out.writeAttribute("id", id, null);
    out.writeAttribute("name", id, null);
    out.writeAttribute("type", "text", null);
    out.writeAttribute("inputmode", "numeric", null);
    out.writeAttribute("value", value, null);
    out.endElement("input");
    out.endElement("div");
    out.endElement("div");
  }

  private SentDate shown() {
    return getSubmittedValue() == null && getValue() instanceof LocalDate date
        ? SentDate.of(date)
        : SentDate.of(getSubmittedValue());
  }

  private SentDate sent(FacesContext context, Map<String, String> sent) {
    return new SentDate(
        SentDate.NAMES.stream()
            .map(part -> sent.getOrDefault(partId(context, part), "").strip())
            .toList());
  }

  private String partId(FacesContext context, String part) {
    return "day".equals(part) ? getClientId(context) : getClientId(context) + "-" + part;
  }
}
