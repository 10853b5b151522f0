package org.omidb.portal.bench.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.bench.run.BenchServer;
import org.omidb.portal.bench.run.Machine;
import org.omidb.portal.bench.run.Scale;

/**
 * On what, with what and when.
 *
 * @param load how busy the machine was before the bench began
 */
public record Setting(Scale scale, long seed, LocalDate day, double load) {

  List<String> lines(String postgres, String duck) {
    return List.of(
        "- " + day + ", seed " + seed,
        Machine.line(load),
        "- PostgreSQL " + postgres + " with " + BenchServer.memory() + ", not waiting for the disk",
        "- DuckDB " + duck + ", in memory, one thread",
        String.format(
            Locale.ROOT,
            "- synthetic catalogues of %s (small) and %s (full) of the published number of women",
            share(scale.small()),
            share(scale.full())));
  }

  private static String share(double scale) {
    return String.format(Locale.ROOT, "%.4g %%", scale * 100);
  }
}
