package org.omidb.portal.web.tags;

import static java.util.stream.Collectors.joining;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The functions of the {@code g:} tag library: what a field's parts know of each other. */
public final class Fields {

  /** A line of the error summary; {@code href} is empty when no field is at fault. */
  public record Problem(String href, String text) {}

  private Fields() {}

  /** The id that the field has on the page, inside whatever it is repeated by. */
  public static String clientId(UIComponent near, String id) {
    return field(near, id).getClientId(FacesContext.getCurrentInstance());
  }

  /** What is wrong with the field; empty when nothing is. */
  public static String error(UIComponent near, String id) {
    return FacesContext.getCurrentInstance().getMessageList(clientId(near, id)).stream()
        .map(FacesMessage::getSummary)
        .findFirst()
        .orElse("");
  }

  /** The ids of the hint, the count and the error of a field, as far as it has them. */
  public static @Nullable String describedBy(
      UIComponent near, String id, @Nullable String hint, @Nullable Object count) {
    var clientId = clientId(near, id);
    var parts =
        Stream.of(
                hint == null || hint.isEmpty() ? "" : clientId + "-hint",
                count == null || "".equals(count) ? "" : clientId + "-info",
                error(near, id).isEmpty() ? "" : clientId + "-error")
            .filter(part -> !part.isEmpty())
            .collect(joining(" "));
    return parts.isEmpty() ? null : parts;
  }

  /** Everything that is wrong with the page, in the order of its fields. */
  public static List<Problem> problems() {
    var context = FacesContext.getCurrentInstance();
    return StreamSupport.stream(
            ((Iterable<String>) context::getClientIdsWithMessages).spliterator(), false)
        .flatMap(clientId ->
            context.getMessageList(clientId).stream()
                .filter(message -> !FacesMessage.SEVERITY_INFO.equals(message.getSeverity()))
                .map(message -> problem(clientId, message)))
        .distinct()
        .toList();
  }

  /** A page with errors says so before anything else (WCAG technique G199). */
  public static String titlePrefix() {
    return problems().isEmpty() ? "" : "Error: ";
  }

  /** The message of a field that must be filled in, unless its tag has a better one. */
  public static String enter(String label) {
    return asks(label) ? answerTo("Enter", label) : "Enter " + lowerFirst(label);
  }

  /** The message of a choice that must be made, unless its tag has a better one. */
  public static String select(String label) {
    return asks(label) ? answerTo("Select", label) : "Select " + lowerFirst(label);
  }

  /** What is said of a choice that was not among those that the field offers. */
  public static String offered(String label) {
    return "Choose one of the answers offered for "
        + (asks(label) ? "“" + label + "”" : lowerFirst(label));
  }

  /** An answer as the beginning of a sentence, named by the label of its field. */
  static String answer(String label) {
    return label.isEmpty() ? "Your answer" : asks(label) ? "Your answer to “" + label + "”" : label;
  }

  /** What is said of a field that takes one answer and was sent with several. */
  public static String once(String label) {
    return answer(label) + " came more than once. Give one answer";
  }

  /** A limit as people read it: 2,000. */
  public static String limit(Object number) {
    return "%,d".formatted(Long.parseLong(number.toString()));
  }

  /** Whether a label is a question, which no sentence goes on with. */
  private static boolean asks(String label) {
    return label.endsWith("?");
  }

  private static String answerTo(String verb, String label) {
    return verb + " an answer to “" + label + "”";
  }

  private static String lowerFirst(String label) {
    return label.isEmpty()
        ? "an answer"
        : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }

  private static Problem problem(@Nullable String clientId, FacesMessage message) {
    return new Problem(clientId == null ? "" : "#" + clientId, message.getSummary());
  }

  private static UIComponent field(UIComponent near, String id) {
    var found = near.findComponent(id);
    if (found == null) {
      throw new IllegalArgumentException("No field " + id + " near " + near.getClientId());
    }
    return found;
  }
}
