package org.omidb.portal.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.bench.run.Machine;

/**
 * What was measured, as a part of the page of all benches.
 *
 * @param load how busy the machine was before the bench began
 */
public record PagesReport(PagesBench.Measured measured, LocalDate day, double load) {

  /** Where the part begins; what stands before belongs to another bench. */
  static final String HEADING = "# What a page costs";

  private static final int MOST_BYTES = 40_000;
  private static final int PERFORMANCE = 98;
  private static final int ALL = 100;

  /** The part, in Markdown. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.addAll(
        List.of(
            HEADING,
            "",
            "Written by `./portal bench pages --write`; do not edit.",
            "",
            "- " + day,
            Machine.line(load),
            "- the sample catalogue; wrk with two connections, as a browser that takes gzip",
            "",
            "The time of the server's processor for one request, warm, beside that of an address"
                + " that sends as many bytes; medians of three turns in one run.",
            "",
            "| Page | bytes sent | ms | ms for the bytes | times | aim | met |",
            "|---|---:|---:|---:|---:|---:|---|"));
    measured.costs().stream().map(PagesReport::row).forEach(lines::add);
    lines.add("");
    measured.costs().stream()
        .filter(cost -> !cost.met())
        .map(cost -> "- Not met by " + cost.page().name() + ": " + cost.page().why() + ".")
        .forEach(lines::add);
    lines.add(
        String.format(
            Locale.ROOT,
            "- A page of the explorer with a question that nobody asked before takes %.1f ms: the"
                + " question is answered and the page is made.",
            measured.freshMillis()));
    lines.addAll(found());
    lines.add("");
    return String.join("\n", lines);
  }

  private static String row(Cost cost) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.1f | %.0f | %s |",
        cost.page().name(),
        cost.bytes(),
        cost.millis(),
        cost.sameMillis(),
        cost.ratio(),
        cost.page().aim(),
        told(cost.met()));
  }

  private List<String> found() {
    if (measured.looks().isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.addAll(
        List.of(
            "",
            "Lighthouse 12, as of a telephone with a slow line; a first visit with its assets; the middle of three.",
            "",
            "| Page | performance | accessibility | best practice | bytes | fonts besides | met |",
            "|---|---:|---:|---:|---:|---:|---|"));
    measured.looks().stream().map(PagesReport::row).forEach(lines::add);
    lines.addAll(
        List.of(
            "",
            "Aims: performance at least 98, accessibility and best practice 100, at most 40,000"
                + " bytes without fonts."));
    return lines;
  }

  private static String row(PagesBench.Look look) {
    return look.found()
        .map(PagesReport::row)
        .orElseGet(
            () -> "| `%s` | | | | | | **Lighthouse came to no end** |".formatted(look.path()));
  }

  private static String row(Lighthouse.Found found) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %d | %d | %,d | %,d | %s |",
        found.path(),
        found.performance(),
        found.accessibility(),
        found.practice(),
        found.bytes(),
        found.fontBytes(),
        told(isMet(found)));
  }

  private static boolean isMet(Lighthouse.Found found) {
    return found.performance() >= PERFORMANCE
        && found.accessibility() == ALL
        && found.practice() == ALL
        && found.bytes() <= MOST_BYTES;
  }

  private static String told(boolean met) {
    return met ? "yes" : "**no**";
  }

  /** Writes the part in place of the one before, and leaves what stands above it. */
  public void writeInto(Path page) throws IOException {
    Files.writeString(page, above(Files.readString(page)).stripTrailing() + "\n\n" + text());
  }

  /** Writes another bench's page, and leaves this part below it. */
  public static void keepBelow(Path page, String other) throws IOException {
    var before = Files.exists(page) ? Files.readString(page) : "";
    var part = before.substring(above(before).length());
    Files.writeString(page, part.isEmpty() ? other : other.stripTrailing() + "\n\n" + part);
  }

  private static String above(String page) {
    int at = page.indexOf("\n" + HEADING + "\n");
    return at < 0 ? page : page.substring(0, at + 1);
  }
}
