package org.omidb.portal.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.service.SynthProgress;
import org.omidb.portal.synth.service.SyntheticCatalogue;
import org.omidb.portal.synth.service.SyntheticOrder;

/** Databases with synthetic catalogues; one that has been filled already is taken as it is. */
record Catalogues(BenchServer server, Path folder, long seed, Steps steps) {

  static final String SMALL = "small";

  /** The name that a portal's database has. */
  static final String FULL = "portal";

  /** The catalogue of that share of the published number of women. */
  DataSource filled(String database, double share) {
    var made = folder.resolve("%s-%s-%d".formatted(database, share, seed));
    server.prepare(database);
    if (Files.notExists(made)) {
      steps.step("Catalogue '" + database + "' filled", () -> fill(database, share, made));
    }
    return server.owner(database);
  }

  private Path fill(String database, double share, Path made) {
    try {
      new SyntheticCatalogue(
              server.owner(database),
              new DirectoryObjects(folder.resolve("objects")),
              InstantSource.system())
          .fill(new SyntheticOrder(CatalogueSize.scaled(share), seed, 0), new Silent());
      return Files.writeString(made, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Silent implements SynthProgress {
    @Override
    public void begins(Stage stage) {}

    @Override
    public void done(int women, int of) {}
  }
}
