package org.omidb.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** Where the portal is reached by HTTPS, its session travels by nothing else. */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var secure = settings.text(Setting.BASE_URL).startsWith("https:");
    event.getServletContext().getSessionCookieConfig().setSecure(secure);
  }
}
