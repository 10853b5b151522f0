package org.omidb.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.RunningPortal;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.DemoAccount;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs, where, how far the catalogue is filled, and whether the clock is moved. */
@Command(
    name = "status",
    description = "Says what runs and where, and how far the catalogue is filled.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();

  @Override
  public Integer call() {
    var home = homeOption.home();
    var portal = RunningPortal.find(home);
    if (portal.isEmpty() || RunCommand.pidFile(home).running().isEmpty()) {
      throw new LaunchFailure(ExitCode.NOT_RUNNING, "No portal runs in " + home.root());
    }
    show(home, portal.get());
    return 0;
  }

  private static void show(Home home, RunningPortal portal) {
    var ports = portal.ports();
    line("Portal", home.pid("portal").running(), PortalServer.address(ports) + "/");
    line("Keycloak", home.pid("keycloak").running(), "http://127.0.0.1:" + ports.keycloak());
    line("PostgreSQL", Postgres.pidFile(home).running(), Postgres.url(ports.database(), "portal"));
    line(
        "Mails",
        RunCommand.pidFile(home).running(),
        "http://127.0.0.1:%d/".formatted(ports.mailPage()));
    System.out.println(DemoAccount.signingIn(DemoAccount.all(Built.here())));
    FillingNote.read(home)
        .ifPresent(far ->
            System.out.printf("The catalogue is being filled with synthetic women: %s.%n", far));
    portal
        .clock()
        .filter(Files::exists)
        .ifPresent(file ->
            System.out.printf("The business clock is moved by %s (%s).%n", text(file), file));
  }

  private static void line(String name, Optional<ProcessHandle> process, String address) {
    System.out.printf("%-11s %-9s %s%n", name, process.isPresent() ? "runs" : "is down", address);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
