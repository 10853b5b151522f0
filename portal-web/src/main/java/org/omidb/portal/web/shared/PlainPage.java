package org.omidb.portal.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A page in the portal's clothes that needs no Faces: for when Faces is what has failed, or before
 * a request may reach it.
 */
public final class PlainPage {

  private static final String TEMPLATE = template();

  private PlainPage() {}

  /**
   * Answers with a page of that title.
   *
   * @param body mark-up; what comes from outside has gone through {@link #escaped}
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, String title, String body)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(
            TEMPLATE
                .replace("{{context}}", request.getContextPath())
                .replace("{{title}}", title)
                .replace("{{body}}", body)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** Text as it may stand in mark-up, in an attribute too. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String template() {
    try (var in = PlainPage.class.getResourceAsStream("plain.html")) {
      if (in == null) {
        throw new IllegalStateException("plain.html is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
