package org.omidb.portal.bench.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.bench.http.WithSameBytes;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Progress;
import org.omidb.portal.launcher.stack.Stack;

/**
 * The whole portal with its sign-in service and the sample catalogue, in a folder of its own, and
 * in its archive the address that sends bytes.
 */
final class PagesPortal implements AutoCloseable {

  private final Home home;
  private final Ports ports;
  private final Stack surroundings;
  private final PortalServer server;

  private PagesPortal(Home home, Ports ports, Stack surroundings, PortalServer server) {
    this.home = home;
    this.ports = ports;
    this.surroundings = surroundings;
    this.server = server;
  }

  static PagesPortal start(Path folder) {
    var home = new Home(folder.resolve("home"));
    forget(home);
    var ports = Ports.free();
    var stack = new Stack(home, ports, Built.here(), Optional.empty(), Progress.onTerminal());
    try {
      stack.startSurroundings();
      var settings = stack.settings();
      settings.put(Setting.CATALOGUE_QUESTIONS, Integer.toString(Integer.MAX_VALUE));
      var server = PortalServer.start(home, ports, WithSameBytes.in(folder), settings);
      return new PagesPortal(home, ports, stack, server);
    } catch (IOException e) {
      stack.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** All of an earlier bench but the installed programs: its realm knows other ports. */
  private static void forget(Home home) {
    if (Files.notExists(home.root())) {
      return;
    }
    try (var entries = Files.list(home.root())) {
      for (var entry : (Iterable<Path>) entries::iterator) {
        if (!entry.equals(home.keycloak()) && !entry.endsWith("postgres-programs")) {
          Home.delete(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return PortalServer.address(ports);
  }

  /** The password of every demo account. */
  String password() {
    return Secrets.of(home).get(Secrets.Name.DEMO_PASSWORD);
  }

  /** How much of the processor the server has used since it started. */
  Duration processor() {
    return server.process().info().totalCpuDuration().orElseThrow();
  }

  @Override
  public void close() {
    server.close();
    surroundings.close();
  }
}
