package org.omidb.portal.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Lets the server's own classes say what they could not read in one line, and nothing of what it
 * was: unless they are told, they write pages of trace, or the very words of a form.
 */
@WebListener
public class QuietServer implements ServletContextListener {

  /** Quotes each parameter that it cannot decode. */
  private static final Logger PARAMETERS =
      Logger.getLogger("org.glassfish.grizzly.http.util.Parameters");

  /** Add a trace where a path, a host or a chunk cannot be read, and where a servlet throws. */
  private static final List<Logger> TRACED =
      List.of(
          Logger.getLogger("jakarta.enterprise.web.core"),
          Logger.getLogger("jakarta.enterprise.web"),
          Logger.getLogger("org.glassfish.grizzly.filterchain.DefaultFilterChain"));

  private static final String OURS = "org.omidb.portal.";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    PARAMETERS.setLevel(Level.OFF);
    TRACED.forEach(logger -> logger.setFilter(withoutTrace()));
  }

  /**
   * What the asker wrote badly has no trace: an argument that is none, or what the server could not
   * read before it called the portal. Everything else keeps its own.
   */
  static Filter withoutTrace() {
    return line -> {
      var thrown = line.getThrown();
      if (thrown instanceof IllegalArgumentException || thrown != null && !isWithinPortal(thrown)) {
        line.setThrown(null);
      }
      return true;
    };
  }

  private static boolean isWithinPortal(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .anyMatch(frame -> frame.getClassName().startsWith(OURS));
  }
}
