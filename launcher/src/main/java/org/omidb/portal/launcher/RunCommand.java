package org.omidb.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.PidFile;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.RunningPortal;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.DemoAccount;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.launcher.stack.Progress;
import org.omidb.portal.launcher.stack.SampleCatalogue;
import org.omidb.portal.launcher.stack.Stack;
import org.omidb.portal.objects.store.ConfiguredObjects;
import org.omidb.portal.synth.domain.CatalogueSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a whole portal on this machine and stays with it until Ctrl-C. */
@Command(
    name = "run",
    description =
        "Starts the portal with all its servers; Ctrl-C stops them. The first run goes on to fill"
            + " the catalogue with synthetic women, as many as the real one has.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  /** Stands in the launcher's own command line: the script sets it. */
  private static final String MARKER = "-Dportal.launcher";

  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private PortOptions portOptions = new PortOptions();

  @Option(
      names = "--clock",
      paramLabel = "FILE",
      description = "a file that moves the business clock, such as P30D; every page says so")
  private @Nullable Path clock;

  @Option(
      names = "--small",
      description = "leaves the catalogue at the sample of 40 women, all with image files")
  private boolean small;

  @Override
  public Integer call() {
    var home = homeOption.home();
    var ports = portOptions.ports();
    var running = new RunningPortal(ports, Optional.ofNullable(clock));
    Main.logTo(home);
    try (var stack = new Stack(home, ports, Built.here(), running.clock(), Progress.onTerminal())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home, stack), "stop"));
      pidFile(home).write(ProcessHandle.current().pid());
      running.save(home);
      System.out.println("Starting the portal in " + home.root());
      long began = System.nanoTime();
      stack.start();
      welcome(home, ports, (System.nanoTime() - began) / 1e9);
      FillingNote.remove(home);
      if (!small) {
        Thread.ofPlatform().daemon().name("filling").start(() -> fill(home, stack));
      }
      var ended = stack.firstEnd().join();
      if (stack.closing()) {
        return 0;
      }
      throw new LaunchFailure(
          ExitCode.CHILD_DIED,
          "%s has ended by itself; the portal stops. Its log is in %s."
              .formatted(ended, home.logs()));
    }
  }

  private static void fill(Home home, Stack stack) {
    try {
      var settings = PortalServer.asSettings(stack.settings());
      var bar = SynthBar.here();
      new FirstFilling(
              new CatalogueSize(CatalogueSize.PUBLISHED_WOMEN),
              Postgres.dataSource(settings),
              ConfiguredObjects.of(settings),
              System.out)
          .run(new SampleCatalogue(home).state(), new FillingNote(home, bar), stack::closing);
      bar.end();
      FillingNote.remove(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher of this state folder, if one runs. */
  static PidFile pidFile(Home home) {
    return new PidFile(home.pids().resolve("launcher.pid"), MARKER);
  }

  private static void stop(Home home, Stack stack) {
    stack.close();
    pidFile(home).delete();
  }

  private static void welcome(Home home, Ports ports, double seconds) {
    var out = System.out;
    out.printf(Locale.ROOT, "%nThe portal is ready after %.0f s.%n%n", seconds);
    out.printf("  Portal    %s/%n", PortalServer.address(ports));
    out.printf("  Mails     http://127.0.0.1:%d/%n", ports.mailPage());
    out.printf("  Keycloak  http://127.0.0.1:%d/admin/ (operator)%n%n", ports.keycloak());
    out.printf(
        "Everybody below signs in with the password %s%n",
        Secrets.of(home).get(Secrets.Name.DEMO_PASSWORD));
    var accounts = DemoAccount.all(Built.here());
    for (DemoAccount account : accounts) {
      out.printf("  %-8s %s (%s)%n", account.username(), account.part(), account.name());
    }
    out.println(DemoAccount.signingIn(accounts));
    out.printf("%nCtrl-C stops everything; the data stays in %s.%n", home.root());
  }
}
