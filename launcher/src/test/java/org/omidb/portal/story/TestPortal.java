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

/**
 * A portal with all its servers on free ports, started by the launcher's own classes: one for all
 * browser tests of a process, of which each has people and applications of its own.
 */
public final class TestPortal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Which of the processes that play tests side by side this is: each has a portal of its own. */
  static final String FORK = System.getProperty("portal.test.fork", "1");

  private static final Path FOLDER = Path.of("target", "story-home-" + FORK);

  private final Home home = new Home(FOLDER);
  private final Ports ports = Ports.free();
  private final Stack stack;
  private final Pictures pictures = new Pictures();
  private boolean surrounded;
  private boolean running;

  /** Everything of an earlier run is removed but the installed Keycloak, which holds no data. */
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

  /** Starts what does not run yet. */
  public void start() {
    if (running) {
      return;
    }
    if (surrounded) {
      stack.startPortal();
    } else {
      stack.start();
    }
    surrounded = true;
    running = true;
  }

  /** All but the portal itself, unless that runs already. */
  public void startSurroundings() {
    if (!surrounded) {
      stack.startSurroundings();
      surrounded = true;
    }
  }

  /** Kills the portal's server, and nothing else. */
  public void killPortal() {
    stack.killPortal();
    running = false;
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

  /** What is looked at in this run. */
  Pictures pictures() {
    return pictures;
  }

  /** The page on which the caught mails can be read. */
  public String mailPage() {
    return "http://127.0.0.1:" + ports.mailPage() + "/";
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
