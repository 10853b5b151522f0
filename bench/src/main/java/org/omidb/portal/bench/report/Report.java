package org.omidb.portal.bench.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.omidb.portal.bench.http.HttpContest;
import org.omidb.portal.bench.run.BenchRun.Measured;
import org.omidb.portal.bench.run.Contest;
import org.omidb.portal.bench.run.Gate;

/** All that was measured, as a page that a terminal can show too. */
public record Report(Setting setting, Measured measured) {

  /** The page, in Markdown. */
  public String text() {
    return Stream.of(
            List.of(
                "# How fast the catalogue answers",
                "",
                "Written by `./portal bench catalogue --write`; do not edit.",
                ""),
            setting.lines(measured.postgresVersion(), contest().duckVersion()),
            List.of(""),
            gates(),
            List.of(""),
            times(),
            List.of("", "| Aim | Measured | Met |", "|---|---|---|"),
            aims().stream().map(Aim::row).toList(),
            besides(),
            List.of(""))
        .flatMap(List::stream)
        .collect(joining("\n"));
  }

  private Contest contest() {
    return measured.contest();
  }

  private List<String> gates() {
    return List.of(
        "| The same answers? | questions | values that found something | answered otherwise |",
        "|---|---:|---:|---:|",
        gate("index and SQL over one flat table, small catalogue", measured.many()),
        gate("index and SQL over the catalogue's own tables, full", contest().sameAsSql()),
        gate("index and DuckDB, full", contest().sameAsDuck()));
  }

  private static String gate(String who, Gate gate) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %d |",
        who,
        gate.questions(),
        gate.values(),
        gate.wrong().size());
  }

  private List<String> times() {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "One full answer: all values of all facets with distinct women, episodes and images;"
                + " %d questions to the full catalogue, no cache of answers.",
            setting.scale().timed()));
    lines.addAll(
        List.of(
            "",
            "| | median ms | p99 ms | worst ms | median to the index's |",
            "|---|---:|---:|---:|---:|"));
    var contest = contest();
    contest
        .lines()
        .forEach(line ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %,.2f | %,.2f | %,.2f | %,.0f |",
                    line.who(),
                    line.times().medianMillis(),
                    line.times().p99Millis(),
                    line.times().worstMillis(),
                    contest.ratio(line))));
    return lines;
  }

  private List<Aim> aims() {
    var contest = contest();
    var index = contest.index().times();
    var rebuild = measured.rebuild();
    var aims = new ArrayList<Aim>();
    aims.add(
        Aim.atLeast(
            1_000,
            "at least 1,000 times faster than SQL",
            contest.ratio(contest.sql()),
            "%,.0f times"));
    aims.add(
        Aim.atLeast(
            50,
            "at least 50 times faster than DuckDB in its best form",
            contest.ratio(contest.bestDuck()),
            "%,.0f times"));
    aims.add(
        Aim.atMost(
            10,
            "p99 within 10 times the median",
            index.p99Millis() / index.medianMillis(),
            "%.1f times"));
    aims.add(Aim.atMost(25, "worst within 25 ms", index.worstMillis(), "%.1f ms"));
    aims.add(Aim.atMost(10, "rebuilt within 10 s", rebuild.seconds(), "%.1f s"));
    aims.add(
        Aim.atMost(
            300,
            "rebuilt in a heap of 300 MB",
            rebuild.heapMegabytes(),
            "%.0f MB; "
                + String.format(
                    Locale.ROOT, "the index keeps %.1f MB of it", rebuild.indexMegabytes())));
    measured.http().ifPresent(sent -> aims.add(overHttp(sent)));
    return aims;
  }

  private static Aim overHttp(HttpContest sent) {
    return Aim.atMost(
        1.5,
        "p50 over HTTP within 1.5 times that of an address that sends as many bytes",
        (double) sent.knownMicros() / sent.bytesMicros(),
        "%.2f times; "
            + String.format(
                Locale.ROOT,
                "%,d and %,d µs for %,d bytes on average, two connections",
                sent.knownMicros(),
                sent.bytesMicros(),
                sent.meanBytes()));
  }

  /** What no aim was set for. */
  private List<String> besides() {
    return measured
        .http()
        .map(sent ->
            List.of(
                "",
                String.format(
                    Locale.ROOT,
                    "The questions over HTTP are %d that have been asked before, as the portal"
                        + " remembers a thousand answers. One that nobody asked before takes %,d µs"
                        + " (p50): several values of a facet are asked one by one for people"
                        + " outside the team.",
                    setting.scale().timed(),
                    sent.freshMicros())))
        .orElse(List.of());
  }
}
