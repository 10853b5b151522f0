package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.application.domain.ScanAnswer;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** The virus scanner of this installation, if it has one: clamd, asked over its own protocol. */
@ApplicationScoped
public class VirusScanner {

  /** Longer than clamd needs for the largest file, on a machine that is busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;

  @Inject
  public VirusScanner(Settings settings) {
    this.settings = settings;
  }

  /**
   * Whether files are scanned at all.
   *
   * @throws IllegalArgumentException if the setting is no address
   */
  public boolean isConfigured() {
    return clamd().isPresent();
  }

  /**
   * Has it look at a file.
   *
   * @throws IOException if it is away
   */
  ScanAnswer scan(InputStream file) throws IOException {
    return clamd()
        .orElseThrow(() -> new IllegalStateException("No virus scanner is configured"))
        .scan(file);
  }

  private Optional<Clamd> clamd() {
    return settings
        .find(Setting.FILES_SCANNER)
        .map(address -> new Clamd(new ScannerAddress(address.strip()), PATIENCE));
  }
}
