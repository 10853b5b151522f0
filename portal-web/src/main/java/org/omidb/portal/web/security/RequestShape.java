package org.omidb.portal.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away, as the bad requests they are, what no page of the portal sends and what Faces or the
 * database would answer with a fault: another method, a view state of another shape, a NUL.
 */
public class RequestShape extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /**
   * A little less than the Faces servlet takes (web.xml), which answers more with a stack trace.
   */
  private static final long LARGEST = 24L * 1024 * 1024 - 1;

  private static final long PATIENCE = 10 * LARGEST;

  /** Where Faces keeps a view on the server, its state is two numbers. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "jakarta.faces.ViewState", Pattern.compile("-?\\d{1,19}:-?\\d{1,19}"),
          "jakarta.faces.ClientWindow", Pattern.compile("[\\w:-]{1,100}"),
          "jakarta.faces.source", Pattern.compile("[\\w:-]{1,200}"),
          "jakarta.faces.partial.ajax", Pattern.compile("true|false"),
          "primefaces.nonce", Pattern.compile("[A-Za-z0-9+/=]{48}"));

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!METHODS.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (request.getContentLengthLong() > LARGEST) {
      readToTheEnd(request);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isWellShaped(request.getParameterMap())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** A browser that is cut off while it still sends shows its own error page, and not ours. */
  private static void readToTheEnd(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() <= PATIENCE) {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  static boolean isWellShaped(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .allMatch(parameter ->
            Arrays.stream(parameter.getValue())
                .allMatch(value -> isWellShaped(parameter.getKey(), value)));
  }

  private static boolean isWellShaped(String name, String value) {
    var shape = SHAPES.get(name);
    return value.indexOf('\0') < 0 && (shape == null || shape.matcher(value).matches());
  }
}
