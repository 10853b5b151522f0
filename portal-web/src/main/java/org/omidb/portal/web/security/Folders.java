package org.omidb.portal.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.MalformedURLException;
import java.util.Objects;
import java.util.Set;
import org.omidb.portal.web.errors.ErrorPage;

/**
 * A folder of pages is no page. Asked for one without the slash at its end, the server would send
 * the browser to the same address with a slash, under whatever host the request has named.
 */
@WebListener
public class Folders implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    close(event.getServletContext(), "/");
    closeItself(event.getServletContext(), "/WEB-INF/*");
    closeItself(event.getServletContext(), "/META-INF/*");
  }

  private static void close(ServletContext context, String folder) {
    for (var path :
        Objects.requireNonNullElse(context.getResourcePaths(folder), Set.<String>of())) {
      if (path.endsWith("/") && !path.endsWith("-INF/")) {
        close(context, path);
        closeItself(context, path.substring(0, path.length() - 1));
      }
    }
  }

  private static void closeItself(ServletContext context, String folder) {
    if (!isPage(context, folder)) {
      Objects.requireNonNull(context.getServletRegistration(ErrorPage.NAME)).addMapping(folder);
    }
  }

  /** Beside the folder {@code about/dictionary} stands the page {@code about/dictionary.xhtml}. */
  private static boolean isPage(ServletContext context, String folder) {
    try {
      return context.getResource(folder + ".xhtml") != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
