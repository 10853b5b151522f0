package org.omidb.portal.launcher.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.Lock;
import org.omidb.portal.launcher.home.MachineName;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;

/** Everything that {@code ./portal run} starts, and stops in the opposite order. */
public final class Stack implements AutoCloseable {
  private final Home home;
  private final Ports ports;
  private final Built built;
  private final Optional<Path> clock;
  private final Progress progress;
  private final Secrets secrets;
  private final Lock lock;
  private final Deque<Service> running = new ArrayDeque<>();
  private final AtomicReference<@Nullable RuntimeException> firstFailure = new AtomicReference<>();
  private boolean closed;

  /**
   * A portal that is not started yet.
   *
   * @param clock the file that moves the business clock, if it may be moved
   */
  public Stack(Home home, Ports ports, Built built, Optional<Path> clock, Progress progress) {
    home.prepare();
    this.lock = Lock.take(home);
    this.home = home;
    this.ports = ports;
    this.built = built;
    this.clock = clock;
    this.progress = progress;
    this.secrets = Secrets.of(home);
  }

  /** Starts all parts, side by side where one does not need the other. */
  public void start() {
    start(this::startPortal);
  }

  /** Starts what stands around the portal, for a portal in a server of another kind. */
  public void startSurroundings() {
    start(() -> {});
  }

  private void start(Runnable portalStep) {
    Orphans.stop(home);
    ports.refuseTaken();
    MachineName.refuseUnknown();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var nothing = CompletableFuture.<Void>completedFuture(null);
      var mail = after(nothing, this::startMail, threads);
      var installed = after(nothing, this::installKeycloak, threads);
      var postgres = after(nothing, this::startPostgres, threads);
      var migrated = after(postgres, this::migrate, threads);
      var keycloak =
          after(CompletableFuture.allOf(postgres, installed), this::startKeycloak, threads);
      var portal = after(CompletableFuture.allOf(migrated, mail), portalStep, threads);
      var sample = after(migrated, this::loadSample, threads);
      CompletableFuture.allOf(keycloak, portal, sample).join();
    } catch (CompletionException e) {
      var failure = firstFailure.get();
      throw failure == null ? e : failure;
    }
  }

  /** A failing step stops the rest at once, because what the others wait for is gone. */
  private CompletableFuture<Void> after(
      CompletableFuture<Void> needed, Runnable step, Executor threads) {
    return needed.thenRunAsync(
        () -> {
          try {
            step.run();
          } catch (RuntimeException e) {
            firstFailure.compareAndSet(null, e);
            close();
            throw e;
          }
        },
        threads);
  }

  private void startMail() {
    progress.step(
        "Mail catcher on port " + ports.smtp() + ", mailbox on port " + ports.imap(),
        () -> keep(() -> MailCatcher.start(home, ports, secrets.get(Secrets.Name.MAILBOX))));
    progress.step(
        "Mail page on port " + ports.mailPage(), () -> keep(() -> MailPage.start(home, ports)));
  }

  private void startPostgres() {
    progress.step(
        "PostgreSQL on port " + ports.database(),
        () -> keep(() -> Postgres.start(home, ports.database(), secrets)));
  }

  private void migrate() {
    var schema =
        new Schema(
            Postgres.url(ports.database(), "portal"),
            "portal_owner",
            secrets.get(Secrets.Name.DATABASE_OWNER));
    progress.step("Database migrated", schema::migrate);
  }

  private void loadSample() {
    var sample = new SampleCatalogue(home);
    if (!sample.loaded()) {
      var settings = PortalServer.asSettings(PortalServer.settings(home, ports, secrets, clock));
      progress.step("Sample catalogue loaded", () -> sample.load(settings));
    }
  }

  private void installKeycloak() {
    if (!Keycloak.installed(home, built.keycloak())) {
      progress.step("Keycloak installed", () -> Keycloak.install(home, built.keycloak()));
    }
  }

  private void startKeycloak() {
    progress.step(
        "Keycloak on port " + ports.keycloak(),
        () -> keep(() -> Keycloak.start(home, ports, built, secrets)));
  }

  /** Starts the portal alone, as after its server has been killed. */
  public void startPortal() {
    var settings = settings();
    progress.step(
        "Portal on port " + ports.portal(),
        () -> keep(() -> PortalServer.start(home, ports, built, settings)));
  }

  /** Kills the portal's server at once and from outside, as a power cut would. */
  public void killPortal() {
    PortalServer server;
    synchronized (running) {
      server =
          running.stream()
              .filter(PortalServer.class::isInstance)
              .map(PortalServer.class::cast)
              .findFirst()
              .orElseThrow();
      running.remove(server);
    }
    server.process().destroyForcibly();
    server.ended().join();
  }

  /** The settings of the portal that belongs to these parts. */
  public Map<Setting, String> settings() {
    return PortalServer.settings(home, ports, secrets, clock);
  }

  /** Remembers what has to be stopped; what comes up after a failure is stopped on the spot. */
  private <S extends Service> S keep(Supplier<S> start) {
    S service = start.get();
    synchronized (running) {
      if (!closed) {
        running.push(service);
        return service;
      }
    }
    service.close();
    throw new LaunchFailure(ExitCode.CHILD_DIED, "The start was given up.");
  }

  /** Completes with the name of the first part that has ended. */
  public CompletableFuture<String> firstEnd() {
    synchronized (running) {
      var ends =
          running.stream()
              .map(service -> service.ended().thenApply(ended -> service.name()))
              .toArray(CompletableFuture<?>[]::new);
      return CompletableFuture.anyOf(ends).thenApply(String.class::cast);
    }
  }

  /** Whether somebody has asked for the end. */
  public boolean closing() {
    synchronized (running) {
      return closed;
    }
  }

  /** Stops all that runs and all that is starting; a second caller waits for the first. */
  @Override
  public synchronized void close() {
    Deque<Service> toStop;
    synchronized (running) {
      closed = true;
      toStop = new ArrayDeque<>(running);
      running.clear();
    }
    toStop.forEach(Service::close);
    Orphans.stop(home);
    lock.close();
  }
}
