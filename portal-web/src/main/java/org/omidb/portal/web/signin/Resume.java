package org.omidb.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omidb.portal.web.shared.PlainPage;

/** Offers, after signing in again, to send the form that the end of the session interrupted. */
@WebServlet(Resume.PATH)
public class Resume extends HttpServlet {

  static final String PATH = "/sign-in/resume";

  private static final long serialVersionUID = 1;

  @Inject transient SessionKey key;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var posted = SignInSession.of(request, key.sent(request)).flatMap(SignInSession::posted);
    if (posted.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/home");
      return;
    }
    PlainPage.send(
        request,
        response,
        "You are signed in again",
        "<h1 class=\"govuk-heading-l\">You are signed in again</h1>"
            + posted.get().form(request.getContextPath()));
  }
}
