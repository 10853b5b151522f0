package org.omidb.portal.web.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.service.Json;

/**
 * Says that the page of a section is still open, and is told who else writes: what {@code here.js}
 * asks every twenty seconds, with the key of the page's form as a saved answer has it.
 */
@WebServlet("/application/presence")
public class PresenceServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient SectionKey key;
  @Inject transient Asked asked;
  @Inject transient HereNow here;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!key.isOfOurPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      var told = here.renewed(asked.find("section").orElse(""));
      response.setContentType("application/json");
      response.setCharacterEncoding(UTF_8.name());
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(Json.write(Map.of("told", told)));
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
