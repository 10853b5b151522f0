package org.omidb.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.omidb.portal.people.service.EndedSessions;

/**
 * Where Keycloak says that a session is over (OpenID Connect Back-Channel Logout 1.0, section 2.5):
 * its signed token is all that counts, and whoever sends it learns nothing.
 */
@WebServlet("/sign-in/ended")
public class Ended extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(Ended.class.getName());

  @Inject transient SignInService service;
  @Inject transient EndedSessions ended;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    var token = request.getParameter("logout_token");
    try {
      ended.end(service.endedSession(token == null ? "" : token), Instant.now());
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (SignInException e) {
      LOG.log(Level.WARNING, "{0}", e.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
