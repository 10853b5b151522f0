package org.omidb.portal.web.wire;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for an address such as {@code /about/data?x=1}, as filters and servlets see it. Of the
 * interface it knows what they ask, and refuses the rest.
 */
public final class Asked {

  private final String method;
  private final String path;
  private final @Nullable String query;
  private final Map<String, String> headers = new HashMap<>();
  private final List<Cookie> cookies = new ArrayList<>();

  /** What filters leave with the request. */
  public final Map<String, Object> attributes = new HashMap<>();

  private Asked(String method, String address) {
    this.method = method;
    var parts = address.split("\\?", 2);
    this.path = parts[0];
    this.query = parts.length == 1 ? null : parts[1];
  }

  public static Asked get(String address) {
    return new Asked("GET", address);
  }

  public static Asked by(String method, String address) {
    return new Asked(method, address);
  }

  public Asked header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Asked cookie(String name, String value) {
    cookies.add(new Cookie(name, value));
    return this;
  }

  public HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asked.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, called, arguments) ->
                answer(called.getName(), arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object answer(String called, Object[] arguments) {
    return switch (called) {
      case "getMethod" -> method;
      case "getProtocol" -> "HTTP/1.1";
      case "getContextPath" -> "";
      case "getRequestURI" -> path;
      case "getQueryString" -> query;
      case "getServletPath" -> path.replaceFirst("(/[^/]*)/.*", "$1");
      case "getPathInfo" -> path.replaceFirst("/[^/]*(/.*)", "$1");
      case "getHeader" -> headers.get((String) arguments[0]);
      case "getParameter" -> parameter((String) arguments[0]);
      case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
      case "getSession" -> null;
      case "getAttribute" -> attributes.get((String) arguments[0]);
      case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
      default -> throw new UnsupportedOperationException(called);
    };
  }

  private @Nullable String parameter(String name) {
    for (var pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }
}
