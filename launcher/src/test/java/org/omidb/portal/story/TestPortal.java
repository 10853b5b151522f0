package org.omidb.portal.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.CaughtMail;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.launcher.stack.Progress;
import org.omidb.portal.launcher.stack.Stack;

/** A portal with all its servers on free ports, started by the launcher's own classes. */
public final class TestPortal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of("target", "story-home");

  private final Home home = new Home(FOLDER);
  private final Ports ports = Ports.free();
  private final Stack stack;

  /** Everything of an earlier test is removed but the installed Keycloak, which holds no data. */
  public TestPortal() {
    try {
      for (Path left : remains()) {
        Home.delete(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stack = new Stack(home, ports, Built.here(), Optional.of(clock()), Progress.onTerminal());
  }

  private List<Path> remains() throws IOException {
    if (Files.notExists(home.root())) {
      return List.of();
    }
    try (var entries = Files.list(home.root())) {
      return entries
          .filter(entry -> !entry.equals(home.keycloak()))
          .filter(entry -> !entry.getFileName().toString().equals("postgres-programs"))
          .toList();
    }
  }

  public void start() {
    stack.start();
  }

  /** All but the portal itself. */
  public void startSurroundings() {
    stack.startSurroundings();
  }

  public void startPortal() {
    stack.startPortal();
  }

  /** Kills the portal's server, and nothing else. */
  public void killPortal() {
    stack.killPortal();
  }

  public String address() {
    return PortalServer.address(ports);
  }

  public Ports ports() {
    return ports;
  }

  public Home home() {
    return home;
  }

  public Map<Setting, String> settings() {
    return stack.settings();
  }

  /**
   * The processes that belong to this portal: this one, where mails are caught, and all servers.
   */
  public List<ProcessHandle> processes() {
    var servers =
        Stream.of(home.pid("portal"), home.pid("keycloak"), Postgres.pidFile(home))
            .map(file -> file.running().orElseThrow())
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    return Stream.concat(Stream.of(ProcessHandle.current()), servers).toList();
  }

  /** The password of every demo account. */
  public String password() {
    return Secrets.of(home).get(Secrets.Name.DEMO_PASSWORD);
  }

  /** The file that moves the business clock as soon as it is there. */
  public Path clock() {
    return home.root().resolve("clock");
  }

  /** The newest mail to an address with these words in its subject, as soon as it has come. */
  public CaughtMail awaitMail(String to, String words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var watch = home.mail().getFileSystem().newWatchService()) {
      home.mail().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (System.nanoTime() < end) {
        var mail =
            CaughtMail.all(home.mail()).stream()
                .filter(one -> one.to().contains(to) && one.subject().contains(words))
                .findFirst();
        if (mail.isPresent()) {
          return mail.get();
        }
        var key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("No mail to %s about '%s' came".formatted(to, words));
  }

  @Override
  public void close() {
    stack.close();
  }
}
