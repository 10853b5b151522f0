package org.omidb.portal.web.tags;

import static java.util.Objects.requireNonNull;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.TypedDate.Part;
import org.omidb.portal.shared.domain.TypedDate.Reading;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.Dates;

/**
 * A date as three fields, day, month and year, that make a {@link LocalDate} within the bounds of
 * its question. The day has the id of the field; month and year have it with {@code -month} and
 * {@code -year}.
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
    if (sent.containsKey(partId(context, Part.DAY))) {
      setSubmittedValue(sent(context, sent).submitted());
    }
  }

  @Override
  protected @Nullable Object getConvertedValue(FacesContext context, @Nullable Object submitted) {
    return switch (read(context, SentDate.of(submitted))) {
      case Reading.Nothing() -> null;
      case Reading.Day(var date) -> date;
      case Reading.Fault(var parts, var message) -> {
        var text = getAttributes().get("label") + " " + message;
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
      }
    };
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    var out = context.getResponseWriter();
    var shown = shown();
    var atFault = atFault(context, shown);
    out.startElement("div", this);
    out.writeAttribute("class", "govuk-date-input", null);
    for (var part : Part.values()) {
      encodePart(context, part, shown.part(part), atFault.contains(part));
    }
    out.endElement("div");
  }

  private void encodePart(FacesContext context, Part part, String value, boolean atFault)
      throws IOException {
    var out = context.getResponseWriter();
    var id = partId(context, part);
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-date-input__item", null);
    out.startElement("div", null);
    out.writeAttribute("class", "govuk-form-group", null);
    out.startElement("label", null);
    out.writeAttribute("class", "govuk-label govuk-date-input__label", null);
    out.writeAttribute("for", id, null);
    out.writeText(label(part), null);
    out.endElement("label");
    out.startElement("input", null);
    out.writeAttribute(
        "class",
        "govuk-input govuk-date-input__input govuk-input--width-"
            + width(part)
            + (atFault ? " govuk-input--error" : ""),
        null);
    out.writeAttribute("id", id, null);
    out.writeAttribute("name", id, null);
    out.writeAttribute("type", "text", null);
    if (part != Part.MONTH) {
      out.writeAttribute("inputmode", "numeric", null);
    }
    if (atFault) {
      out.writeAttribute("aria-invalid", "true", null);
      out.writeAttribute("aria-describedby", getClientId(context) + "-error", null);
    }
    out.writeAttribute("value", value, null);
    out.endElement("input");
    out.endElement("div");
    out.endElement("div");
  }

  /** A month may be a word. */
  private static String width(Part part) {
    return switch (part) {
      case DAY -> "2";
      case MONTH -> "5";
      case YEAR -> "4";
    };
  }

  private static String label(Part part) {
    return switch (part) {
      case DAY -> "Day";
      case MONTH -> "Month";
      case YEAR -> "Year";
    };
  }

  /** What was typed, as a day that answers the question or as what is wrong with it. */
  private Reading read(FacesContext context, SentDate sent) {
    var today = Dates.of(context).today();
    var bounds = bounds();
    var reading = sent.typed().read(bounds.example(today));
    return reading instanceof Reading.Day(var date)
        ? bounds
            .problem(date, today)
            .<Reading>map(message -> new Reading.Fault(EnumSet.allOf(Part.class), message))
            .orElse(reading)
        : reading;
  }

  /** The fields to mark: those that cannot be read, or all if the date as a whole is wrong. */
  private Set<Part> atFault(FacesContext context, SentDate shown) {
    if (isValid() && context.getMessageList(getClientId(context)).isEmpty()) {
      return Set.of();
    }
    return read(context, shown) instanceof Reading.Fault(var parts, var message)
        ? parts
        : EnumSet.allOf(Part.class);
  }

  private DateBounds bounds() {
    return (DateBounds) requireNonNull(getAttributes().get("bounds"), "A date has bounds");
  }

  /** What was sent last, else what the page holds: a day, or fields that make none. */
  private SentDate shown() {
    if (getSubmittedValue() == null) {
      if (getValue() instanceof LocalDate date) {
        return SentDate.of(date);
      }
      if (getValue() instanceof List<?> fields) {
        return SentDate.ofFields(fields);
      }
    }
    return SentDate.of(getSubmittedValue());
  }

  private SentDate sent(FacesContext context, Map<String, String> sent) {
    return new SentDate(
        Stream.of(Part.values())
            .map(part -> VisibleText.line(sent.getOrDefault(partId(context, part), "")))
            .toList());
  }

  private String partId(FacesContext context, Part part) {
    return switch (part) {
      case DAY -> getClientId(context);
      case MONTH -> getClientId(context) + "-month";
      case YEAR -> getClientId(context) + "-year";
    };
  }
}
