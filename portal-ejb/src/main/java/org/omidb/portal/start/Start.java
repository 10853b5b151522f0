package org.omidb.portal.start;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.omidb.portal.application.service.VirusScanner;
import org.omidb.portal.audit.service.HistoryWatch;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.service.FormPublishing;
import org.omidb.portal.jobs.service.Queue;
import org.omidb.portal.mail.service.MailboxSettings;

/**
 * Starts the portal, or refuses to: a setting that is missing is named, a schema of another version
 * is left alone. A start that fails fails the deployment.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {

  private static final System.Logger LOG = System.getLogger(Start.class.getName());

  @Inject Settings settings;
  @Inject DataSource database;
  @Inject Queue queue;
  @Inject FormPublishing forms;
  @Inject CatalogueWatch watch;
  @Inject HistoryWatch history;

  @PostConstruct
  void start() {
    requireSettings();
    requireSchema();
    history.begin(); // a history that is not empty any more is never signed first by itself
    forms.begin();
    queue.start();
    watch.start();
  }

  @PreDestroy
  void stop() {
    watch.stop();
    queue.stop();
  }

  private void requireSettings() {
    var missing = settings.missing();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The portal cannot start without "
              + missing.stream()
                  .map(setting -> setting.environment() + " (" + setting.meaning() + ")")
                  .collect(joining(", ")));
    }
    require(Setting.PROXY_TRUSTED, settings::trustedProxies);
    require(Setting.FILES_SCANNER, new VirusScanner(settings)::isConfigured);
    requireMailbox();
  }

  /** A mailbox that is configured in part would let answers by mail wait for ever. */
  private void requireMailbox() {
    if (MailboxSettings.of(settings).isEmpty()) {
      LOG.log(Level.INFO, "Answers by mail are not taken: no mailbox is configured");
    }
  }

  /** A value that cannot be read is found now, and not when somebody needs it. */
  private static void require(Setting setting, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The portal cannot start with this value of "
              + setting.environment()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** The application's role may not change the schema; {@code ./portal db migrate} does. */
  private void requireSchema() {
    Flyway.configure(Start.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .validate();
  }
}
