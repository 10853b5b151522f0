package org.omidb.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes the session's cookie one of the portal's own ({@link PortalCookies}). */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject PortalCookies cookies;
  @Inject PublicAddress address;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName(cookies.name("portal-session"));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(address.isSecure());
    cookie.setAttribute("SameSite", PortalCookies.SAME_SITE);
  }
}
