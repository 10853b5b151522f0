package org.omidb.portal.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.Built;
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
        new Ports(free.portal(), free.keycloak(), databasePort, free.smtp(), free.mailPage());
    var settings = PortalServer.settings(home, ports, Secrets.of(home), Optional.empty());
    settings.put(Setting.CATALOGUE_QUESTIONS, Integer.toString(Integer.MAX_VALUE));
    try {
      var server = PortalServer.start(home, ports, withSameBytes(folder), settings);
      return new BenchPortal(server, PortalServer.address(ports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has been built, with the class in the archive. */
  private static Built withSameBytes(Path folder) throws IOException {
    var built = Built.here();
    var war = Files.createDirectories(folder.resolve("portal-web/target")).resolve("portal.war");
    Files.copy(built.war(), war, StandardCopyOption.REPLACE_EXISTING);
    var name = SameBytes.class.getName().replace('.', '/') + ".class";
    try (var archive = FileSystems.newFileSystem(war);
        var bytes = resource(name)) {
      var place = archive.getPath("WEB-INF/classes", name);
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.copy(bytes, place);
    }
    var programs = Files.createDirectories(folder.resolve("launcher/target/servers"));
    Files.copy(
        built.payaraMicro(),
        programs.resolve("payara-micro.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    return new Built(folder);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SameBytes.class.getClassLoader().getResourceAsStream(name));
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    server.close();
  }
}
