package org.omidb.portal.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.PortalServer;

/**
 * The portal's server alone, upon the bench's database, with {@link SameBytes} added to a copy of
 * its archive. Nobody can sign in: what everybody may ask needs no sign-in service.
 */
final class BenchPortal implements AutoCloseable {

  private final PortalServer server;
  private final String address;

  private BenchPortal(PortalServer server, String address) {
    this.server = server;
    this.address = address;
  }

  static BenchPortal start(Path folder, int databasePort) {
    var home = new Home(folder);
    home.prepare();
    var free = Ports.free();
    var ports =
        new Ports(
            free.portal(),
            free.keycloak(),
            databasePort,
            free.smtp(),
            free.mailPage(),
            free.imap());
    var settings = PortalServer.settings(home, ports, Secrets.of(home), Optional.empty());
    settings.remove(Setting.IMAP_HOST); // nobody writes to a portal that is measured
    settings.put(Setting.CATALOGUE_QUESTIONS, Integer.toString(Integer.MAX_VALUE));
    try {
      var server = PortalServer.start(home, ports, WithSameBytes.in(folder), settings);
      return new BenchPortal(server, PortalServer.address(ports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    server.close();
  }
}
