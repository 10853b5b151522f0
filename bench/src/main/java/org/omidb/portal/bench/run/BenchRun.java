package org.omidb.portal.bench.run;

import java.nio.file.Path;
import java.util.Optional;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.bench.http.HttpContest;

/**
 * All parts of the bench, one after the other. A wrong answer ends it before any time is told.
 *
 * @param folder for the databases and the server
 * @param overHttp whether requests are sent too
 */
public record BenchRun(Path folder, Scale scale, long seed, boolean overHttp, Steps steps) {

  /** What has been found and measured. */
  public record Measured(
      Gate many,
      Contest contest,
      Rebuild rebuild,
      Optional<HttpContest> http,
      String postgresVersion) {}

  /** Measures everything. */
  public Measured measure() {
    try (var server = steps.step("PostgreSQL", () -> BenchServer.start(folder))) {
      var catalogues = new Catalogues(server, folder, seed, steps);
      var small = catalogues.filled(Catalogues.SMALL, scale.small());
      var many = new ManyQuestions(small, steps).compare(scale.many(), seed);
      var full = catalogues.filled(Catalogues.FULL, scale.full());
      var contest = Contest.run(full, scale, seed, steps);
      var rebuild = steps.step("Index read anew", () -> Rebuild.of(server.url(Catalogues.FULL)));
      return new Measured(many, contest, rebuild, http(server, contest), server.version());
    }
  }

  private Optional<HttpContest> http(BenchServer server, Contest contest) {
    if (!overHttp) {
      return Optional.empty();
    }
    var values = contest.values();
    var known = FilterSets.seeded(values, seed, scale.timed());
    var fresh = FilterSets.seeded(values, seed + 1, scale.fresh());
    return Optional.of(
        steps.step(
            "Requests sent",
            () -> HttpContest.run(folder, server.port(), known, fresh, scale.httpSeconds())));
  }
}
