package org.omidb.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/**
 * Where the portal is reached, as configured: what a request says of itself in {@code Host} and
 * {@code X-Forwarded-…} is never believed, and never sent back.
 */
@ApplicationScoped
public class PublicAddress {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Settings settings;

  @Inject
  public PublicAddress(Settings settings) {
    this.settings = settings;
  }

  /** Whether browsers reach the portal by HTTPS. */
  public boolean isSecure() {
    return "https".equals(base().getScheme());
  }

  /** The origin of the sign-in service, to which forms may lead. */
  String signInOrigin() {
    var issuer = URI.create(settings.text(Setting.OIDC_ISSUER));
    return issuer.getScheme() + "://" + issuer.getRawAuthority();
  }

  /**
   * Where a redirect leads: a path of this site under its public address, anything else as it is.
   */
  public String absolute(String location) {
    return location.startsWith("/") && !location.startsWith("//")
        ? settings.text(Setting.BASE_URL) + location
        : location;
  }

  /** Whether a request under that {@code Host} is for this portal. */
  boolean isHost(@Nullable String host) {
    if (host == null) {
      return false;
    }
    var base = base();
    int usual = isSecure() ? HTTPS : HTTP;
    int port = base.getPort() < 0 ? usual : base.getPort();
    var name = base.getHost().toLowerCase(Locale.ROOT);
    var asked = host.toLowerCase(Locale.ROOT);
    return asked.equals(name + ":" + port) || port == usual && asked.equals(name);
  }

  /** Whether this is the origin of the portal's own pages. */
  boolean isOrigin(String origin) {
    var base = base();
    return origin.equalsIgnoreCase(base.getScheme() + "://" + base.getRawAuthority());
  }

  private URI base() {
    return URI.create(settings.text(Setting.BASE_URL));
  }
}
