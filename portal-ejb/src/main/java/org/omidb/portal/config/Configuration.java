package org.omidb.portal.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import org.omidb.portal.shared.domain.TrustedProxies;

/** Hands the settings, the business clock and the proxies to be trusted to everybody. */
@ApplicationScoped
public class Configuration {

  @Inject Config config;

  @Produces
  Settings settings() {
    return new Settings(key -> config.getOptionalValue(key, String.class));
  }

  @Produces
  BusinessClock businessClock() {
    return new BusinessClock(
        InstantSource.system(), settings().find(Setting.CLOCK_FILE).map(Path::of));
  }

  @Produces
  TrustedProxies trustedProxies() {
    return settings().trustedProxies();
  }
}
