package org.omidb.portal.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.bench.http.WithSameBytes;
import org.omidb.portal.bench.http.Wrk;
import org.omidb.portal.bench.run.Steps;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.launcher.home.LaunchFailure;

/**
 * Asks for each page and for as many bytes in turns, warm, and divides the processor's time of the
 * server by the number of requests.
 *
 * @param folder for the servers
 * @param seconds how long one page is asked for at a time
 * @param lighthouse whether Lighthouse looks at pages too
 */
public record PagesBench(Path folder, int seconds, boolean lighthouse, Steps steps) {

  private static final Logger LOG = Logger.getLogger(PagesBench.class.getName());
  private static final int TURNS = 3;

  /** So many times longer is each page asked for before any counts, as code is cold at first. */
  private static final int WARMING = 4;

  private static final int FRESH = 20_000;
  private static final long SEED = 1;

  private static final List<String> LOOKED_AT =
      List.of("/", "/about/data", "/about/access", "/catalogue/explore", "/interest/new");

  /**
   * All that was measured.
   *
   * @param freshMillis what a page of the explorer costs that nobody asked for before
   * @param looks what Lighthouse thinks of each page, if it was asked
   */
  public record Measured(List<Cost> costs, double freshMillis, List<Look> looks) {

    /** Whether Lighthouse has an opinion of each page that it was to look at. */
    public boolean isWhole() {
      return looks.stream().allMatch(look -> look.found().isPresent());
    }
  }

  /**
   * What Lighthouse thinks of a page.
   *
   * @param found the middle one of its looks; empty if not one of them came to an end
   */
  public record Look(String path, Optional<Lighthouse.Found> found) {}

  /** Measures everything. */
  public Measured measure() {
    try (var portal = steps.step("The portal, for the bench", () -> PagesPortal.start(folder))) {
      var costs = steps.step("Pages asked for", () -> costs(portal));
      var fresh = steps.step("New questions asked", () -> millis(portal, fresh(), ""));
      var looks =
          lighthouse
              ? steps.step("Lighthouse", () -> looks(portal, Lighthouse.in(folder)))
              : List.<Look>of();
      return new Measured(costs, fresh, looks);
    }
  }

  /** What the bench asks with: a page has as many bytes as it has for this visitor. */
  private record Asking(AskedPage page, int bytes, String cookies) {}

  /** All pages are asked for before any counts: what they share would be cold for the first. */
  private List<Cost> costs(PagesPortal portal) {
    var asking = AskedPage.ALL.stream().map(page -> asking(portal, page)).toList();
    for (var one : asking) {
      new Wrk(folder, portal.address(), WARMING * seconds)
          .send(List.of(one.page().path()), one.cookies());
    }
    return asking.stream()
        .map(one -> cost(portal, one.page(), one.bytes(), one.cookies()))
        .toList();
  }

  private static Asking asking(PagesPortal portal, AskedPage page) {
    try (var visit = new Visit(portal.address())) {
      if (!page.isPublic()) {
        visit.signIn(page.who(), portal.password());
      }
      return new Asking(page, visit.bytes(page.path()), visit.cookies());
    }
  }

  private Cost cost(PagesPortal portal, AskedPage page, int bytes, String cookies) {
    var ofPage = new ArrayList<Double>();
    var ofBytes = new ArrayList<Double>();
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

  private static List<Look> looks(PagesPortal portal, Lighthouse program) {
    return LOOKED_AT.stream()
        .map(path -> middle(path, () -> program.look(portal.address(), path)))
        .toList();
  }

  /**
   * The middle one of three looks, as what else the machine does shows in the performance. One that
   * the browser does not survive is none, so that it takes no other figure with it.
   */
  static Look middle(String path, Supplier<Lighthouse.Found> look) {
    var looks =
        Stream.generate(() -> attempt(look))
            .limit(TURNS)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(Lighthouse.Found::performance))
            .toList();
    return new Look(path, looks.stream().skip(looks.size() / 2).findFirst());
  }

  private static Optional<Lighthouse.Found> attempt(Supplier<Lighthouse.Found> look) {
    try {
      return Optional.of(look.get());
    } catch (LaunchFailure e) {
      LOG.log(Level.WARNING, "A look has failed", e);
      return Optional.empty();
    }
  }
}
