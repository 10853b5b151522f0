package org.omidb.portal.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.service.RealWomenException;
import org.omidb.portal.synth.service.SyntheticCatalogue;
import org.omidb.portal.synth.service.SyntheticOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A synthetic catalogue of the real size, or of a part of it. */
@Command(
    name = "synth",
    description =
        "Fills the catalogue with synthetic women whose counts are the published ones, in place of"
            + " the synthetic women who are there, and publishes the figures.",
    mixinStandardHelpOptions = true)
final class SynthCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  CommandSpec command;

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "" + CatalogueSize.PUBLISHED_WOMEN,
      description = "how many women; ${DEFAULT-VALUE}, the published number, if not given")
  int cases;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "so many times that number instead, such as 0.01")
  @Nullable Double scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed makes the same women (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "of how many women small image files are drawn, some hundred kilobytes each; the others"
              + " have no pixels (default: ${DEFAULT-VALUE})")
  int images;

  @Mixin HomeOption home = new HomeOption();

  @Override
  public Integer call() throws IOException {
    var size = size();
    if (images < 0 || images > size.women()) {
      throw new ParameterException(
          command.commandLine(), "--images is between 0 and the number of women.");
    }
    var installation = Installation.of(home.home());
    long began = System.nanoTime();
    var bar = SynthBar.here();
    try {
      var figures =
          new SyntheticCatalogue(
                  installation.database(), installation.objects(), InstantSource.system())
              .fill(new SyntheticOrder(size, seed, images), bar);
      bar.end();
      tell(figures, size, Duration.ofNanos(System.nanoTime() - began));
      return 0;
    } catch (RealWomenException e) {
      throw new LaunchFailure(ExitCode.FOUND_WRONG, String.valueOf(e.getMessage()), e);
    }
  }

  private CatalogueSize size() {
    long women = scale == null ? cases : Math.round(cases * scale);
    if (women < 1 || women > CatalogueSize.MOST_WOMEN) {
      throw new ParameterException(
          command.commandLine(),
          "A synthetic catalogue has between 1 and %,d women, not %,d."
              .formatted(CatalogueSize.MOST_WOMEN, women));
    }
    return new CatalogueSize((int) women);
  }

  private void tell(Snapshot made, CatalogueSize size, Duration took) {
    var totals = made.figures().totals();
    System.out.printf(
        "%,d synthetic women with %,d episodes, %,d studies and %,d images, seed %d, in %d:%02d.%n",
        totals.women(),
        totals.episodes(),
        totals.studies(),
        totals.images(),
        seed,
        took.toMinutes(),
        took.toSecondsPart());
    System.out.println(
        size.isPublished()
            ? "Their figures are the published ones and stand on the figures page."
            : "Their figures are in proportion to the published ones, approximately, and stand on"
                + " the figures page.");
  }
}
