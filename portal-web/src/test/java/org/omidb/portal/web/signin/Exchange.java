package org.omidb.portal.web.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.assets.Assets;
import org.omidb.portal.web.shared.SignedIn;

/** A form that is sent to an address of the portal, and what is answered. */
final class Exchange {

  private static final Assets ASSETS =
      Assets.of("", Map.of("mark.svg", new byte[0], "portal.css", new byte[0]));

  private final String path;
  private final String query;
  final Map<String, String[]> body = new LinkedHashMap<>();
  final List<Part> parts = new ArrayList<>();
  private final Map<String, Object> attributes = new HashMap<>();
  final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream page = new ByteArrayOutputStream();
  int status = 200;

  Exchange(String address) {
    path = address.split("\\?", 2)[0];
    query = address.contains("?") ? address.split("\\?", 2)[1] : "";
  }

  Exchange with(String name, String... values) {
    body.put(name, values);
    return this;
  }

  /** Sent with the session of this person. */
  Exchange from(Optional<PersonId> sender) {
    sender.ifPresent(id ->
        attributes.put(
            SignedIn.ATTRIBUTE,
            new SignedIn(new Person(id, "Name", "a@example.org"), new Caller(id, Set.of()))));
    return this;
  }

  Optional<String> location() {
    return Optional.ofNullable(headers.get("Location"));
  }

  String page() {
    return page.toString(StandardCharsets.UTF_8);
  }

  HttpServletRequest request() {
    return proxy(HttpServletRequest.class, this::asked);
  }

  HttpServletResponse response() {
    return proxy(HttpServletResponse.class, this::answered);
  }

  private @Nullable Object asked(String method, Object[] arguments) {
    return switch (method) {
      case "getMethod" -> "POST";
      case "getServletPath", "getRequestURI" -> path;
      case "getContextPath" -> "";
      case "getPathInfo", "getUserPrincipal" -> null;
      case "getQueryString" -> query.isEmpty() ? null : query;
      case "getContentType" ->
          parts.isEmpty()
              ? "application/x-www-form-urlencoded"
              : "multipart/form-data; boundary=" + UUID.randomUUID();
      case "getParts" -> parts;
      case "getServletContext" -> proxy(ServletContext.class, (name, asked) -> ASSETS);
      case "getAttribute" -> attributes.get(arguments[0]);
      case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
      case "getParameterMap" -> parameters();
      case "getParameter" -> {
        var values = parameters().get((String) arguments[0]);
        yield values == null ? null : values[0];
      }
      default -> throw new UnsupportedOperationException(method);
    };
  }

  /** Of a name that stands in the address too, the address's value comes first. */
  private Map<String, String[]> parameters() {
    var all = new LinkedHashMap<>(body);
    for (var part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      var name = part.split("=", 2)[0];
      var values = new ArrayList<String>();
      values.add(part.split("=", 2)[1]);
      values.addAll(List.of(body.getOrDefault(name, new String[0])));
      all.put(name, values.toArray(String[]::new));
    }
    return all;
  }

  private @Nullable Object answered(String method, Object[] arguments) {
    switch (method) {
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
      case "setStatus" -> status = (int) arguments[0];
      case "getStatus" -> {
        return status;
      }
      case "sendRedirect" -> {
        status = 302;
        headers.put("Location", (String) arguments[0]);
      }
      case "getOutputStream" -> {
        return new Output(page);
      }
      default -> throw new UnsupportedOperationException(method);
    }
    return null;
  }

  private interface Answer {
    @Nullable Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answer.to(method.getName(), arguments == null ? new Object[0] : arguments)));
  }
}
