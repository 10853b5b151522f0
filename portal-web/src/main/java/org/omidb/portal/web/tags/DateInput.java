package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as three fields, day, month and year, that make a {@link LocalDate}. The day has the id of
 * the field; month and year have it with {@code -month} and {@code -year}.
 */
@FacesComponent("org.omidb.portal.DateInput")
public final class DateInput extends UIInput {

  private static final List<String> PARTS = List.of("day", "month", "year");

  public DateInput() {
    setRendererType(null);
  }

  @Override
  public void decode(FacesContext context) {
    // what was wrong in the last attempt is not wrong for ever
    setValid(true);
    var sent = context.getExternalContext().getRequestParameterMap();
    if (sent.containsKey(partId(context, "day"))) {
      setSubmittedValue(parts(context, sent));
    }
  }

  @Override
  protected @Nullable Object getConvertedValue(FacesContext context, Object submitted) {
    var parts = ((String) submitted).split("\\|", -1);
    if (Stream.of(parts).allMatch(String::isEmpty)) {
      return null;
    }
    var missing = PARTS.stream().filter(part -> parts[PARTS.indexOf(part)].isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw problem("must include a " + String.join(" and ", missing));
    }
    try {
      var year = Integer.parseInt(parts[2]);
      if (year < 1900 || year > 2999) {
        throw problem("must have a year of four figures");
      }
      return LocalDate.of(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    } catch (NumberFormatException | DateTimeException e) {
      throw problem("must be a real date, like 27 3 2027", e);
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    var out = context.getResponseWriter();
    var shown = shown();
    out.startElement("div", this);
    out.writeAttribute("class", "govuk-date-input", null);
    for (var part : PARTS) {
      encodePart(context, part, shown[PARTS.indexOf(part)]);
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

  private String[] shown() {
    if (getSubmittedValue() instanceof String sent) {
      return sent.split("\\|", -1);
    }
    return getValue() instanceof LocalDate date
        ? new String[] {"" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear()}
        : new String[] {"", "", ""};
  }

  private String parts(FacesContext context, Map<String, String> sent) {
    return String.join(
        "|",
        PARTS.stream()
            .map(part -> sent.getOrDefault(partId(context, part), ""))
            .map(text -> text.strip().replace("|", "?"))
            .toList());
  }

  private String partId(FacesContext context, String part) {
    return "day".equals(part) ? getClientId(context) : getClientId(context) + "-" + part;
  }

  private ConverterException problem(String what) {
    return new ConverterException(message(what));
  }

  private ConverterException problem(String what, Exception cause) {
    return new ConverterException(message(what), cause);
  }

  private FacesMessage message(String what) {
    var text = getAttributes().get("label") + " " + what;
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }
}
