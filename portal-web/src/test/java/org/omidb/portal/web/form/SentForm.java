package org.omidb.portal.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.shared.ParkedParts;

/** A request with the fields of a form, as a browser sends it. */
public final class SentForm {

  private final String method;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String[]> fields = new HashMap<>();
  private final List<Part> files = new ArrayList<>();
  private List<Part> parked = List.of();

  private SentForm(String method) {
    this.method = method;
  }

  public static SentForm get() {
    return new SentForm("GET");
  }

  public static SentForm post() {
    return new SentForm("POST");
  }

  public SentForm with(String name, String... values) {
    fields.put(name, values);
    return this;
  }

  public SentForm header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public SentForm file(String name, String fileName, byte[] content) {
    files.add(part(name, fileName, content));
    return this;
  }

  /** A file that was parked when the form was sent for the first time. */
  public SentForm parked(Part file) {
    parked = List.of(file);
    return this;
  }

  public HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (method, argument) ->
            switch (method) {
              case "getMethod" -> this.method;
              case "getContentType" ->
                  files.isEmpty() ? "application/x-www-form-urlencoded" : "multipart/form-data";
              case "getHeader" -> headers.get(argument);
              case "getContextPath" -> "";
              case "getParameter" -> first(argument);
              case "getParameterValues" -> fields.get(argument);
              case "getParts" -> files;
              case "getAttribute" -> ParkedParts.class.getName().equals(argument) ? parked : null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private @Nullable String first(@Nullable Object name) {
    var values = fields.get(name);
    return values == null ? null : values[0];
  }

  /** A file of this field. */
  static Part part(String field, String fileName, byte[] content) {
    return proxy(
        Part.class,
        (method, argument) ->
            switch (method) {
              case "getName" -> field;
              case "getSubmittedFileName" -> fileName;
              case "getInputStream" -> new ByteArrayInputStream(content);
              case "getSize" -> (long) content.length;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private interface Answering {
    @Nullable Object answer(String method, @Nullable Object argument);
  }

  private static <T> T proxy(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            SentForm.class.getClassLoader(),
            List.of(type).toArray(Class<?>[]::new),
            (self, method, arguments) ->
                answering.answer(method.getName(), arguments == null ? null : arguments[0])));
  }
}
