package org.omidb.portal.launcher;

import java.io.IOException;
import javax.sql.DataSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.RunningPortal;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.ConfiguredObjects;

/**
 * The portal that a command works on: the one whose settings stand in the environment, as on a
 * production machine, or else the one that runs in the state folder.
 */
record Installation(Settings settings) {
  static Installation of(Home home) {
    return System.getenv(Setting.DB_URL.environment()) == null
        ? ofRunning(home)
        : new Installation(Settings.ofEnvironment(System::getenv));
  }

  /** The parts that a person has started with {@code ./portal run}. */
  static Installation ofRunning(Home home) {
    var running =
        RunningPortal.find(home)
            .filter(portal -> Postgres.pidFile(home).running().isPresent())
            .orElseThrow(() ->
                new LaunchFailure(
                    ExitCode.NOT_RUNNING,
                    "No portal runs in %s: start it, or set %s and the other settings."
                        .formatted(home.root(), Setting.DB_URL.environment())));
    var values = PortalServer.settings(home, running.ports(), Secrets.of(home), running.clock());
    return new Installation(PortalServer.asSettings(values));
  }

  /** Connections as the application has them. */
  DataSource database() {
    return Postgres.dataSource(settings);
  }

  /** Where images and releases lie. */
  ObjectStore objects() throws IOException {
    return ConfiguredObjects.of(settings);
  }
}
