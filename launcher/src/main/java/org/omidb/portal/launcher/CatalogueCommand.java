package org.omidb.portal.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.omidb.portal.catalogue.service.CaseTypesRebuild;
import org.omidb.portal.catalogue.service.CatalogueImport;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.sample.SampleRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the catalogue is filled with. */
@Command(
    name = "catalogue",
    description =
        "Fills the catalogue from a folder or with synthetic women, makes such a folder, or derives"
            + " its case types anew.",
    subcommands = SynthCommand.class,
    mixinStandardHelpOptions = true)
final class CatalogueCommand {
  private static final int TELL_EVERY = 25;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  CommandSpec command;

  /** Refused women do not stop the others; the exit code tells that there are some. */
  @Command(
      name = "import",
      description = "Takes a release folder into the catalogue; a second import changes nothing.",
      mixinStandardHelpOptions = true)
  int importFolder(
      @Parameters(paramLabel = "DIR", description = "the release folder") Path folder,
      @Mixin HomeOption home)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command.commandLine(), noFolder(folder));
    }
    var installation = Installation.of(home.home());
    var summary =
        new CatalogueImport(installation.database(), installation.objects(), InstantSource.system())
            .run(folder, CatalogueCommand::tell);
    summary.taken().forEach(each -> System.err.println(each.text()));
    summary.refusals().forEach(refusal -> System.err.println(refusal.text()));
    summary.leftOut().forEach(image -> System.err.println(image.text()));
    System.out.println(summary.text());
    summary.details().forEach(System.out::println);
    return summary.refused() == 0 ? 0 : ExitCode.FOUND_WRONG.code();
  }

  static String noFolder(Path folder) {
    var whole = folder.toAbsolutePath().normalize();
    return Files.exists(whole)
        ? whole + " is no folder. Name the folder of a release, with the folders data and images."
        : "There is no folder " + whole + ". Nothing was imported.";
  }

  /** For after a change of the rule: imports derive the case types by themselves. */
  @Command(
      description = "Derives the case types of all women and episodes anew.",
      mixinStandardHelpOptions = true)
  int rebuild(@Mixin HomeOption home) throws IOException {
    int changed =
        new CaseTypesRebuild(Installation.of(home.home()).database(), InstantSource.system()).run();
    System.out.printf("%d clients count otherwise than before.%n", changed);
    return 0;
  }

  private static void tell(String client, int number, int of) {
    if (number % TELL_EVERY == 0 || number == of) {
      System.out.printf("%d of %d (%s)%n", number, of, client);
    }
  }

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
    if (cases < 1 || cases > SampleRelease.MOST_CASES) {
      throw new ParameterException(
          command.commandLine(), "--cases is between 1 and " + SampleRelease.MOST_CASES + ".");
    }
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
