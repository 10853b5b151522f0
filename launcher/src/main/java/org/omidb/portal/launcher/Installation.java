package org.omidb.portal.launcher;

import java.nio.file.Path;
import java.util.Map;
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
import org.postgresql.ds.PGSimpleDataSource;

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
    return new Installation(
        new Settings(key ->
            values.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()));
  }

  /** Connections as the application has them. */
  DataSource database() {
    var database = new PGSimpleDataSource();
    database.setURL(settings.text(Setting.DB_URL));
    database.setUser(settings.text(Setting.DB_USER));
    database.setPassword(settings.text(Setting.DB_PASSWORD));
    return database;
  }

  /** The folder of the object store. */
  Path objects() {
    return Path.of(settings.text(Setting.OBJECTS_DIRECTORY));
  }
}
