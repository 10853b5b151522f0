package org.omidb.portal.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.omidb.portal.web.assets.Assets;

/**
 * A page in the portal's clothes that needs no Faces: for when Faces is what has failed, or before
 * a request may reach it.
 */
public final class PlainPage {

  private static final String TEMPLATE = template();

  private static final String SIGN_IN =
      "<a class=\"portal-header__link\" href=\"{{context}}/home\">Sign in</a>";

  private static final String HOME_AND_OUT =
      """
      <a class="portal-header__link" href="{{context}}/home">Home</a>
      <form class="portal-header__form" method="post" action="{{context}}/sign-out">\
      <button class="portal-header__button" type="submit">Sign out</button></form>\
      """;

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
    var signedIn = request.getUserPrincipal() != null;
    response
        .getOutputStream()
        .write(
            page(
                    request.getContextPath(),
                    Assets.in(request.getServletContext()),
                    signedIn,
                    title,
                    body)
                .getBytes(StandardCharsets.UTF_8));
  }

  static String page(
      String contextPath, Assets assets, boolean signedIn, String title, String body) {
    return TEMPLATE
        .replace("{{mark}}", assets.address("mark.svg"))
        .replace("{{styles}}", assets.address("portal.css"))
        .replace("{{account}}", signedIn ? HOME_AND_OUT : SIGN_IN)
        .replace("{{context}}", contextPath)
        .replace("{{title}}", title)
        .replace("{{body}}", body);
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
