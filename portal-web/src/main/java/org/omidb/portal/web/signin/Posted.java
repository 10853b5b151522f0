package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.web.shared.PlainPage;

/**
 * A form that was sent when the sign-in had just ended: kept in the session of whoever was signed
 * in, so that nobody types it twice. Nothing is kept of strangers.
 *
 * @param state the attempt to sign in again that leads back to it
 */
record Posted(String state, String address, LinkedHashMap<String, ArrayList<String>> fields)
    implements Serializable {

  private static final int MOST_CHARACTERS = 500_000;

  /** The form of this request, if it is one of a page. */
  static Optional<Posted> of(HttpServletRequest request, String address, String state) {
    if (!"POST".equals(request.getMethod())
        || request.getParameter("jakarta.faces.ViewState") == null) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, ArrayList<String>>();
    request
        .getParameterMap()
        .forEach((name, values) -> fields.put(name, new ArrayList<>(Arrays.asList(values))));
    return Optional.of(new Posted(state, address, fields)).filter(Posted::isSmall);
  }

  /** The form again, with a button: it is sent when its author says so, and not before. */
  String form(String contextPath) {
    return "<p class=\"govuk-body\">Your session had ended before the page was sent. Nothing is"
        + " lost: what you entered is still here.</p><form method=\"post\" action=\""
        + PlainPage.escaped(contextPath + address)
        + "\">"
        + fields.entrySet().stream().map(Posted::hidden).collect(joining())
        + "<button class=\"govuk-button\" type=\"submit\">Continue</button></form>";
  }

  private static String hidden(Map.Entry<String, ArrayList<String>> field) {
    return field.getValue().stream()
        .map(value ->
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(PlainPage.escaped(field.getKey()), PlainPage.escaped(value)))
        .collect(joining());
  }

  private boolean isSmall() {
    return fields.values().stream().flatMap(ArrayList::stream).mapToLong(String::length).sum()
        <= MOST_CHARACTERS;
  }

  /** What people typed is never logged. */
  @Override
  public String toString() {
    return "Posted[" + address + "]";
  }
}
