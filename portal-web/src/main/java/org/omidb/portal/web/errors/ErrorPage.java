package org.omidb.portal.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.shared.ApiProblem;
import org.omidb.portal.web.shared.PlainPage;

/**
 * Where web.xml sends every failed request. It tells neither what was thrown nor by which server.
 */
@WebServlet(name = ErrorPage.NAME, urlPatterns = ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

  /** The servlet's name, by which other addresses can be closed too. */
  public static final String NAME = "error";

  static final String PATH = "/error";

  /** The request attribute with what was thrown, where it was caught on the way. */
  public static final String CAUGHT = ErrorPage.class.getName() + ".caught";

  /** The request attribute with the path of the page that shows what was sent and is kept. */
  public static final String KEPT = ErrorPage.class.getName() + ".kept";

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status == null) {
      answer(Trouble.NOT_FOUND, null, request, response);
      return;
    }
    var thrown = thrown(request);
    var trouble = Trouble.of(status, thrown);
    answer(trouble, trouble == Trouble.BROKEN ? logged(request, thrown) : null, request, response);
  }

  private static @Nullable Throwable thrown(HttpServletRequest request) {
    var caught = (Throwable) request.getAttribute(CAUGHT);
    return caught == null
        ? (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
        : caught;
  }

  private static void answer(
      Trouble trouble,
      @Nullable String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address != null && address.startsWith(request.getContextPath() + "/api/")) {
      ApiProblem.of(trouble.status(), trouble.advice() + quoted(number)).send(response);
      return;
    }
    response.setStatus(trouble.status());
    PlainPage.send(
        request,
        response,
        trouble.title(),
        "<h1 class=\"govuk-heading-l\">%s</h1><p class=\"govuk-body\">%s</p>%s"
            .formatted(
                trouble.title(),
                advice(trouble, thrown(request)) + quoted(number),
                action(request.getContextPath(), (String) request.getAttribute(KEPT))));
  }

  /** What is said of one thing that is gone is a text of ours, and holds nothing that was sent. */
  private static String advice(Trouble trouble, @Nullable Throwable thrown) {
    return trouble == Trouble.NOT_FOUND
        ? Trouble.gone(thrown).orElse(trouble.advice())
        : trouble.advice();
  }

  private static String action(String contextPath, @Nullable String kept) {
    return kept == null
        ? link(contextPath + "/", "Go to the start page")
        : "<p class=\"govuk-body\">What you sent is kept for a day: you can read it, and send it again.</p>"
            + link(contextPath + kept, "See what you sent");
  }

  private static String link(String address, String text) {
    return "<a class=\"govuk-button\" href=\"%s\">%s</a>".formatted(address, text);
  }

  private static String quoted(@Nullable String number) {
    return number == null
        ? ""
        : " If it happens again, tell the OMI-DB team this number: " + number + ".";
  }

  private static String logged(HttpServletRequest request, @Nullable Throwable thrown) {
    var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.log(
        System.Logger.Level.ERROR,
        "Problem " + number + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        thrown);
    return number;
  }
}
