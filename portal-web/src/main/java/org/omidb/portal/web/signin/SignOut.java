package org.omidb.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session here and at Keycloak. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient SignInService service;
  @Inject transient SessionKey key;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signedIn = SignInSession.of(request, key.sent(request));
    var tokens = signedIn.flatMap(SignInSession::tokens);
    signedIn.ifPresent(session -> request.getSession().invalidate());
    key.takeAway(response);
    // pages that answered a form are in the browser's memory, so that one can go back to them
    response.setHeader("Clear-Site-Data", "\"cache\"");
    if (tokens.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    try {
      response.sendRedirect(service.signOutAddress(tokens.get().id()).toString());
    } catch (SignInException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who types the address gets a page with the button. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/home");
  }
}
