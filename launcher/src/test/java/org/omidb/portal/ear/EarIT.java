package org.omidb.portal.ear;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.story.Browsers;
import org.omidb.portal.story.PortalOfTheRun;
import org.omidb.portal.story.TestPortal;

/**
 * The portal as an enterprise archive in Payara Server, with the real database and Keycloak. It
 * goes first, while nothing else listens where the realm sends browsers back to.
 */
@ExtendWith(PortalOfTheRun.class)
@Order(1)
public class EarIT {
  @TempDir Path domains;

  @Test
  public void the_archive_serves_the_start_page_and_a_signed_in_officer_opens_the_inbox(
      TestPortal portal) throws Exception {
    portal.startSurroundings();
    var environment =
        portal.settings().entrySet().stream()
            .collect(toMap(setting -> setting.getKey().environment(), Map.Entry::getValue));
    try (var server = new PayaraServer(domains, portal.ports().portal(), environment)) {
      server.start();
      server.deploy(Built.here().ear());
      try (var browsers = new Browsers(portal)) {
        browsers.visitor("visitor").open("/").sees("OMI-DB");
        browsers.signedIn("lena").open("/staff/inbox");
      }
    }
  }
}
