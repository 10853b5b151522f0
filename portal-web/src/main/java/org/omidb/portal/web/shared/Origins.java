package org.omidb.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.TrustedProxies;

/** Where requests come from: the one answer for all who count attempts. */
@ApplicationScoped
public class Origins {

  private final TrustedProxies proxies;

  @Inject
  public Origins(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** The origin of this request, behind the proxies that are trusted. */
  public Origin of(HttpServletRequest request) {
    return proxies.origin(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }
}
