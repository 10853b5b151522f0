package org.omidb.portal.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.stack.Orphans;
import org.omidb.portal.launcher.stack.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a portal that runs, and servers that a killed launcher has left behind. */
@Command(
    name = "stop",
    description = "Stops the portal that runs in the state folder.",
    mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private HomeOption homeOption = new HomeOption();

  @Override
  public Integer call() {
    var home = homeOption.home();
    var launcher = RunCommand.pidFile(home).running();
    launcher.ifPresent(running -> Processes.stop(running, PATIENCE));
    int orphans = Orphans.stop(home);
    if (launcher.isEmpty() && orphans == 0) {
      throw new LaunchFailure(ExitCode.NOT_RUNNING, "No portal runs in " + home.root());
    }
    System.out.println("Stopped the portal in " + home.root());
    return 0;
  }
}
