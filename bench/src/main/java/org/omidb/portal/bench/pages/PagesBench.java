package org.omidb.portal.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.bench.http.WithSameBytes;
import org.omidb.portal.bench.http.Wrk;
import org.omidb.portal.bench.run.Steps;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.FacetValues;

/**
 * Asks for each page and for as many bytes in turns, warm, and divides the processor's time of the
 * server by the number of requests.
 *
 * @param folder for the servers
 * @param seconds how long one page is asked for at a time
 * @param lighthouse whether Lighthouse looks at pages too
 */
public record PagesBench(Path folder, int seconds, boolean lighthouse, Steps steps) {

  private static final int TURNS = 3;

  /** So many times longer is a page asked for before it counts, as its code is cold at first. */
  private static final int WARMING = 4;

  private static final int FRESH = 20_000;
  private static final long SEED = 1;

  private static final List<String> LOOKED_AT =
      List.of("/", "/about/data", "/about/access", "/catalogue/explore", "/interest/new");

  /**
   * All that was measured.
   *
   * @param freshMillis what a page of the explorer costs that nobody asked for before
   */
  public record Measured(List<Cost> costs, double freshMillis, List<Lighthouse.Found> found) {}

  /** Measures everything. */
  public Measured measure() {
    try (var portal = steps.step("The portal, for the bench", () -> PagesPortal.start(folder))) {
      var costs = steps.step("Pages asked for", () -> costs(portal));
      var fresh = steps.step("New questions asked", () -> millis(portal, fresh(), ""));
      var found =
          lighthouse ? steps.step("Lighthouse", () -> found(portal)) : List.<Lighthouse.Found>of();
      return new Measured(costs, fresh, found);
    }
  }

  private List<Cost> costs(PagesPortal portal) {
    var costs = new ArrayList<Cost>();
    for (var page : AskedPage.ALL) {
      try (var visit = new Visit(portal.address())) {
        if (!page.isPublic()) {
          visit.signIn(page.who(), portal.password());
        }
        costs.add(cost(portal, page, visit.bytes(page.path()), visit.cookies()));
      }
    }
    return List.copyOf(costs);
  }

  private Cost cost(PagesPortal portal, AskedPage page, int bytes, String cookies) {
    var ofPage = new ArrayList<Double>();
    var ofBytes = new ArrayList<Double>();
    new Wrk(folder, portal.address(), WARMING * seconds).send(List.of(page.path()), cookies);
    for (int turn = 0; turn < TURNS; turn++) {
      ofPage.add(millis(portal, List.of(page.path()), cookies));
      ofBytes.add(millis(portal, List.of(WithSameBytes.ADDRESS + bytes), ""));
    }
    return new Cost(page, bytes, middle(ofPage), middle(ofBytes));
  }

  private static double middle(List<Double> turns) {
    return turns.stream().sorted().toList().get(TURNS / 2);
  }

  private double millis(PagesPortal portal, List<String> paths, String cookies) {
    var before = portal.processor();
    var sent = new Wrk(folder, portal.address(), seconds).send(paths, cookies);
    return portal.processor().minus(before).toNanos() / 1e6 / sent.requests();
  }

  /** So many that none is remembered when it comes to be asked again. */
  private static List<String> fresh() {
    return FilterSets.seeded(FacetValues.ofAll(Map.of()), SEED, FRESH).stream()
        .map(CriteriaParameters::pairs)
        .map(pairs ->
            pairs.stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), UTF_8))
                .collect(joining("&", "/catalogue/explore?", "")))
        .toList();
  }

  private List<Lighthouse.Found> found(PagesPortal portal) {
    var program = Lighthouse.in(folder);
    return LOOKED_AT.stream().map(path -> program.look(portal.address(), path)).toList();
  }
}
