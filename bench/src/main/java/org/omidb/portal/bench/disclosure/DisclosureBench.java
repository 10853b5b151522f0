package org.omidb.portal.bench.disclosure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.omidb.portal.bench.run.Machine;
import org.omidb.portal.bench.run.Steps;

/** The attack on many worlds, under the portal's rule and under others, as a page. */
public record DisclosureBench(int worlds, int others, long seed) {

  /** One rule. */
  private record Rule(String words, Telling telling, int worlds) {}

  private List<Rule> rules() {
    int few = Math.min(others, 5);
    return List.of(
        new Rule("**the portal's**", Telling::byThePortal, worlds),
        new Rule(
            "women in steps of 20, images in steps of 100",
            Telling.inSteps(20, 100, false),
            others),
        new Rule("women in steps of 10, images of 500", Telling.inSteps(10, 500, false), others),
        new Rule("women in steps of 5, images of 500", Telling.inSteps(5, 500, false), others),
        new Rule("women and images in steps of 5", Telling.inSteps(5, 5, false), others),
        new Rule(
            "women in steps of 20, images of 500, two facets at most, and a number for every choice"
                + " of several values",
            Telling.inSteps(20, 500, true),
            few));
  }

  /** Runs it. */
  public Result run(Steps steps) {
    var day = LocalDate.now(ZoneId.systemDefault());
    var lines = new ArrayList<String>();
    boolean met = true;
    for (var rule : rules()) {
      var outcome = steps.step(rule.worlds() + " worlds attacked", () -> attack(rule));
      if (lines.isEmpty()) {
        met = outcome.known() == 0 && outcome.timeOuts() == 0;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %,d | %,d | %.2f %% | %d |",
              rule.words(),
              outcome.worlds(),
              outcome.small(),
              outcome.known(),
              outcome.share(),
              outcome.timeOuts()));
    }
    return new Result(page(day, lines, met), met);
  }

  private Outcome attack(Rule rule) {
    return IntStream.range(0, rule.worlds())
        .mapToObj(world -> Attack.on(new World(seed + world), rule.telling()))
        .reduce(Outcome.NONE, Outcome::and);
  }

  /** The page, and whether no small number was known too well. */
  public record Result(String page, boolean met) {}

  private String page(LocalDate day, List<String> lines, boolean met) {
    var page =
        new ArrayList<>(
            List.of(
                "# What all answers together give away",
                "",
                "Written by `./portal bench disclosure --write`; do not edit.",
                "",
                "- " + day + ", seed " + seed,
                String.format(
                    Locale.ROOT,
                    "- %s, %d cores; JDK %s; OR-tools' CP-SAT, one thread",
                    Machine.processor(),
                    Machine.cores(),
                    Runtime.version()),
                "- made-up worlds of 30 to 300 women, four facets of two to four values; every"
                    + " woman has one episode of four images, and the attacker knows it",
                "",
                "An attacker asks every question with one value or none of each facet, writes all"
                    + " that is told of women, episodes and images as bounds on sums over the"
                    + " groups of women who are alike, and solves. Small are the questions, at any"
                    + " depth, that find none to seven women, but for those of which the"
                    + " definitions say that nobody is there, or the portal itself that the whole"
                    + " catalogue has none; known are those left with fewer than three possible"
                    + " values.",
                "",
                "| Rule | worlds | small | known | share | time-outs |",
                "|---|---:|---:|---:|---:|---:|"));
    page.addAll(lines);
    page.addAll(
        List.of(
            "",
            "The aim is none under the portal's rule: " + (met ? "met." : "**not met.**"),
            "The others show what the rule is worth, and that the attack finds what there is to"
                + " find.",
            ""));
    return String.join("\n", page);
  }
}
