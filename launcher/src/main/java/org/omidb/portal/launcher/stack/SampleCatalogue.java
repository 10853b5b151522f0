package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.omidb.portal.catalogue.service.CatalogueImport;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.objects.store.ConfiguredObjects;
import org.omidb.portal.sample.SampleRelease;

/** Synthetic women for a portal's first run, so that there is something to ask for. */
record SampleCatalogue(Home home) {
  private static final int CASES = 40;
  private static final long SEED = 20261122;

  /** Whether that has been done; a person may have changed the catalogue since. */
  boolean loaded() {
    return Files.exists(stamp());
  }

  /** Writes the women and imports them; after a crash both begin again and change nothing twice. */
  void load(Settings settings) {
    try {
      SampleRelease.write(home.sample(), CASES, SEED, done -> {});
      var summary =
          new CatalogueImport(
                  Postgres.dataSource(settings),
                  ConfiguredObjects.of(settings),
                  InstantSource.system())
              .run(home.sample(), (client, number, of) -> {});
      if (summary.refused() > 0) {
        throw new LaunchFailure(
            ExitCode.FOUND_WRONG,
            "The sample was not taken whole: " + summary.refusals().getFirst().text());
      }
      Files.writeString(stamp(), summary.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path stamp() {
    return home.root().resolve("sample.loaded");
  }
}
