package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.omidb.portal.catalogue.service.CatalogueImport;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.objects.store.ConfiguredObjects;
import org.omidb.portal.sample.SampleRelease;

/** Synthetic women for a portal's first run, so that there is something to ask for. */
public record SampleCatalogue(Home home) {
  /** How many women it has. */
  public static final int CASES = 40;

  private static final long SEED = 20261122;
  private static final String STATE = "state ";

  /** Whether that has been done; a person may have changed the catalogue since. */
  public boolean loaded() {
    return Files.exists(stamp());
  }

  /** Writes the women and imports them; after a crash both begin again and change nothing twice. */
  public void load(Settings settings) {
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
      long state = Sql.with(Postgres.dataSource(settings), CatalogueState::version);
      Files.writeString(stamp(), summary.text() + "\n" + STATE + state + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The state that the catalogue was in when the sample had been loaded: as long as it is in that
   * state, nobody has changed it. Empty if older programs have loaded it, which did not note that.
   */
  public Optional<Long> state() throws IOException {
    try (var lines = Files.lines(stamp())) {
      return lines
          .filter(line -> line.startsWith(STATE))
          .map(line -> Long.valueOf(line.substring(STATE.length())))
          .findFirst();
    }
  }

  private Path stamp() {
    return home.root().resolve("sample.loaded");
  }
}
