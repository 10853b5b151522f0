package org.omidb.portal.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns away, as the bad requests they are, forms that no page of the portal has: without the state
 * of a view or with one of another shape, with a NUL, or cut off.
 */
public class RequestShape extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(RequestShape.class.getName());

  private static final String STATE = "jakarta.faces.ViewState";

  /**
   * Where Faces keeps a view on the server, its state is two numbers; of a view for everybody it
   * keeps none ({@link PublicViews}).
   */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          STATE,
          Pattern.compile("-?\\d{1,19}:-?\\d{1,19}|stateless"),
          "jakarta.faces.ClientWindow",
          Pattern.compile("[\\w:-]{1,100}"),
          "jakarta.faces.source",
          Pattern.compile("[\\w:-]{1,200}"),
          "jakarta.faces.partial.ajax",
          Pattern.compile("true|false"),
          "jakarta.faces.partial.event",
          Pattern.compile("[\\w:-]{1,100}"),
          "jakarta.faces.behavior.event",
          Pattern.compile("[\\w:-]{1,100}"),
          "jakarta.faces.partial.execute",
          Pattern.compile("[\\w@:. ()-]{1,1000}"),
          "jakarta.faces.partial.render",
          Pattern.compile("[\\w@:. ()-]{0,1000}"),
          "jakarta.faces.partial.resetValues",
          Pattern.compile("true|false"),
          "primefaces.nonce",
          Pattern.compile("[A-Za-z0-9+/=]{48}"));

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isWellShaped(request)) {
      chain.doFilter(request, response);
    } else {
      LOG.log(System.Logger.Level.INFO, "Turned away: the shape of a form");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static boolean isWellShaped(HttpServletRequest request) {
    try {
      var parameters = request.getParameterMap();
      return isWellShaped(parameters)
          && (!request.getMethod().equals("POST") || parameters.containsKey(STATE));
    } catch (RuntimeException e) {
      // The server wraps whatever is wrong with the parts of a form in exceptions of its own.
      LOG.log(System.Logger.Level.DEBUG, "A form cannot be read", e);
      return false;
    }
  }

  static boolean isWellShaped(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .allMatch(parameter ->
            parameter.getKey().indexOf('\0') < 0
                && Arrays.stream(parameter.getValue())
                    .allMatch(value -> isWellShaped(parameter.getKey(), value)));
  }

  private static boolean isWellShaped(String name, String value) {
    var shape = SHAPES.get(name);
    return value.indexOf('\0') < 0 && (shape == null || shape.matcher(value).matches());
  }
}
