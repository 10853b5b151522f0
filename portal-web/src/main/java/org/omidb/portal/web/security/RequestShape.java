package org.omidb.portal.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away, as the bad requests they are, forms that no page of the portal has: without the state
 * of a view or with one of another shape, with a NUL in a name, or cut off; and addresses that
 * pretend to be a form, which Faces would believe, though a link of another site can lead there.
 */
public class RequestShape extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(RequestShape.class.getName());

  private static final String STATE = "jakarta.faces.ViewState";

  /**
   * No view is kept ({@link StatelessViews}). Two numbers stand in pages that were opened while
   * views were.
   */
  private static final Map<String, Pattern> SHAPES =
      Map.ofEntries(
          entry(STATE, "-?\\d{1,19}:-?\\d{1,19}|stateless"),
          entry("jakarta.faces.RenderKitId", "HTML_BASIC"),
          entry("jakarta.faces.ClientWindow", "[\\w:-]{1,100}"),
          entry("jakarta.faces.source", "[\\w:-]{1,200}"),
          entry("jakarta.faces.partial.ajax", "true|false"),
          entry("jakarta.faces.partial.event", "[\\w:-]{1,100}"),
          entry("jakarta.faces.behavior.event", "[\\w:-]{1,100}"),
          entry("jakarta.faces.partial.execute", "[\\w@:. ()-]{1,1000}"),
          entry("jakarta.faces.partial.render", "[\\w@:. ()-]{0,1000}"),
          entry("jakarta.faces.partial.resetValues", "true|false"),
          entry("primefaces.nonce", "[A-Za-z0-9+/=]{48}"));

  /** Where Faces looks for its resources, of which each has a name. */
  private static final Pattern NAMELESS_RESOURCE =
      Pattern.compile("/jakarta\\.faces\\.resource/(?:\\.xhtml)?");

  private static Map.Entry<String, Pattern> entry(String name, String shape) {
    return Map.entry(name, Pattern.compile(shape));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!NAMELESS_RESOURCE.matcher(ResponseHeaders.path(request)).matches()
        && isWellShaped(request)) {
      chain.doFilter(request, response);
    } else {
      LOG.log(System.Logger.Level.INFO, "Turned away: the shape of a form");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static boolean isWellShaped(HttpServletRequest request) {
    try {
      var parameters = request.getParameterMap();
      return isWellShaped(parameters) && isForm(request.getMethod(), parameters.keySet());
    } catch (RuntimeException e) {
      // The server wraps whatever is wrong with the parts of a form in exceptions of its own.
      LOG.log(System.Logger.Level.DEBUG, "A form cannot be read", e);
      return false;
    }
  }

  /** Whether what is sent is a form if it says so, and says so if it is. */
  static boolean isForm(String method, Set<String> names) {
    return method.equals("POST") == names.contains(STATE);
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
    return shape == null || shape.matcher(value).matches();
  }
}
