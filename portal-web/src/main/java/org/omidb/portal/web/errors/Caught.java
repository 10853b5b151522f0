package org.omidb.portal.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * Catches what was thrown before the server does, which would write a page of trace into the log
 * for every address that does not exist. What is the asker's fault takes one line, with nothing in
 * it that was sent; what is the portal's fault is written down once, by {@link ErrorPage}.
 */
public class Caught extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(Caught.class.getName());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      var trouble = Trouble.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e);
      if (trouble != Trouble.BROKEN && trouble != Trouble.NOT_FOUND) {
        LOG.log(Level.INFO, "Refused: {0}", trouble);
      }
      if (!response.isCommitted()) {
        request.setAttribute(ErrorPage.CAUGHT, e);
        response.sendError(trouble.status());
      } else if (trouble == Trouble.BROKEN) {
        // Only the server can break off what has begun, so that nobody takes a half for the whole.
        throw e;
      }
    }
  }
}
