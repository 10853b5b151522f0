package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.omidb.portal.launcher.home.Home;

/** Servers that outlived their launcher, or are still starting: found by their pid files. */
public final class Orphans {
  private static final List<String> SERVERS = List.of("portal", "keycloak", "keycloak-install");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Orphans() {}

  /** Stops every server of this state folder that runs; answers how many those were. */
  public static int stop(Home home) {
    int stopped = 0;
    for (String server : SERVERS) {
      var pid = home.pid(server);
      var process = pid.running();
      process.ifPresent(running -> Processes.stop(running, PATIENCE));
      pid.delete();
      stopped += process.isPresent() ? 1 : 0;
    }
    var postmaster = Postgres.pidFile(home).running();
    postmaster.ifPresent(Orphans::stopPostgres);
    return stopped + (postmaster.isPresent() ? 1 : 0);
  }

  /** Whether a server of this state folder runs. */
  public static boolean any(Home home) {
    return SERVERS.stream().anyMatch(server -> home.pid(server).running().isPresent())
        || Postgres.pidFile(home).running().isPresent();
  }

  /** PostgreSQL waits for its clients at SIGTERM; SIGINT is its fast and clean end. */
  private static void stopPostgres(ProcessHandle postmaster) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!Processes.endsWithin(postmaster, PATIENCE)) {
      postmaster.destroyForcibly();
      Processes.endsWithin(postmaster, PATIENCE);
    }
  }
}
