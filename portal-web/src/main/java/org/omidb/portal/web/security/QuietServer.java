package org.omidb.portal.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the server's own classes say what they could not read in one line, and nothing of what it
 * was: unless they are told, they write pages of trace, or the very words of a form.
 */
@WebListener
public class QuietServer implements ServletContextListener {

  /** Quotes each parameter that it cannot decode. */
  private static final Logger PARAMETERS =
      Logger.getLogger("org.glassfish.grizzly.http.util.Parameters");

  /** Adds a trace where a path cannot be decoded, and where a servlet throws. */
  private static final List<Logger> TRACED =
      List.of(
          Logger.getLogger("jakarta.enterprise.web.core"),
          Logger.getLogger("jakarta.enterprise.web"));

  @Override
  public void contextInitialized(ServletContextEvent event) {
    PARAMETERS.setLevel(Level.OFF);
    TRACED.forEach(logger -> logger.setFilter(withoutTrace()));
  }

  /** What the asker wrote badly has no trace; everything else keeps its own. */
  static Filter withoutTrace() {
    return line -> {
      if (line.getThrown() instanceof IllegalArgumentException) {
        line.setThrown(null);
      }
      return true;
    };
  }
}
