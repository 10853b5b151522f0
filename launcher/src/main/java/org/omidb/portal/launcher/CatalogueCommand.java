package org.omidb.portal.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.omidb.portal.sample.SampleRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the catalogue is filled with. */
@Command(
    name = "catalogue",
    description = "Fills the catalogue from a folder, or makes such a folder.",
    mixinStandardHelpOptions = true)
final class CatalogueCommand {
  private static final int TELL_EVERY = 25;

  @Command(
      description = "Writes synthetic women with valid DICOM files, to import.",
      mixinStandardHelpOptions = true)
  int sample(
      @Parameters(paramLabel = "DIR", description = "where to") Path folder,
      @Option(
              names = "--cases",
              paramLabel = "N",
              defaultValue = "40",
              description = "how many women (default: ${DEFAULT-VALUE})")
          int cases,
      @Option(
              names = "--seed",
              paramLabel = "S",
              defaultValue = "1",
              description = "the same seed makes the same files (default: ${DEFAULT-VALUE})")
          long seed)
      throws IOException {
    SampleRelease.write(
        folder,
        cases,
        seed,
        done -> {
          if (done % TELL_EVERY == 0 || done == cases) {
            System.out.printf("%d of %d%n", done, cases);
          }
        });
    System.out.printf("%d synthetic women are in %s%n", cases, folder.toAbsolutePath());
    return 0;
  }
}
