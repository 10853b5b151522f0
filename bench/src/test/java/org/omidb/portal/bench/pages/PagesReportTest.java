package org.omidb.portal.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.bench.pages.PagesBench.Look;
import org.omidb.portal.bench.pages.PagesBench.Measured;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

class PagesReportTest {

  private static final AskedPage START = AskedPage.ALL.getFirst();
  private static final AskedPage HOME =
      AskedPage.ALL.stream().filter(page -> !page.isPublic()).findFirst().orElseThrow();

  private final PagesReport report =
      new PagesReport(
          new Measured(
              List.of(new Cost(START, 3_000, 1.2, 0.5), new Cost(HOME, 2_000, 2.9, 0.5)),
              12.34,
              List.of(look("/", found(0.98, 1, 30_000)))),
          LocalDate.of(2030, 1, 2),
          0.5);

  @Test
  void a_missed_aim_is_explained_beside_its_figure_and_a_met_one_is_not() {
    assertThat(report.text())
        .contains("| start page | 3,000 | 1.20 | 0.50 | 2.4 | 2 | **no** |")
        .contains("- Not met by start page: " + START.why() + ".")
        .contains("| " + HOME.name() + " | 2,000 | 2.90 | 0.50 | 5.8 | 6 | yes |")
        .doesNotContain("Not met by " + HOME.name())
        .contains("12.3 ms");
  }

  @Test
  void lighthouse_is_read_with_the_fonts_apart() {
    assertThat(report.text()).contains("| `/` | 98 | 100 | 100 | 30,000 | 16,000 | yes |");
    assertThat(with(found(0.97, 1, 30_000))).contains("| 97 | 100 | 100 |").contains("**no**");
    assertThat(with(found(1, 0.96, 30_000))).contains("| 100 | 96 | 100 |").contains("**no**");
    assertThat(with(found(1, 1, 40_001))).contains("| 40,001 | 16,000 | **no** |");
  }

  @Test
  void the_middle_look_counts_and_one_that_fails_takes_no_other_with_it() {
    var looks = List.of(90, 99, 95).iterator();
    assertThat(PagesBench.middle("/", () -> found(looks.next())).found()).contains(found(95));
    var some = List.of(90, 0, 95).iterator();
    var look = PagesBench.middle("/", () -> orFailed(some.next()));
    assertThat(look.found()).contains(found(95));
    assertThat(new Measured(List.of(), 1, List.of(look)).isWhole()).isTrue();
  }

  @Test
  void a_page_that_lighthouse_never_saw_to_the_end_is_said_beside_all_that_was_measured() {
    var measured =
        new Measured(
            List.of(new Cost(START, 1, 1, 1)),
            1,
            List.of(PagesBench.middle("/about", () -> orFailed(0))));
    assertThat(measured.isWhole()).isFalse();
    assertThat(new PagesReport(measured, LocalDate.of(2030, 1, 2), 0).text())
        .contains("| start page | 1 |")
        .contains("| `/about` | | | | | | **Lighthouse came to no end** |");
  }

  @Test
  void each_bench_leaves_the_part_of_the_other(@TempDir Path folder) throws IOException {
    var page = Files.writeString(folder.resolve("benchmarks.md"), "# Catalogue\n\nfast\n");
    report.writeInto(page);
    report.writeInto(page);
    assertThat(page).content().startsWith("# Catalogue\n\nfast\n\n# What a page costs\n");
    assertThat(Files.readString(page)).containsOnlyOnce("# What a page costs");
    PagesReport.keepBelow(page, "# Catalogue\n\nfaster\n");
    assertThat(page).content().isEqualTo("# Catalogue\n\nfaster\n\n" + report.text());
  }

  private static String with(JsonNode found) {
    var measured =
        new Measured(List.of(new Cost(START, 1, 1, 1)), 1, List.of(look("/about", found)));
    return new PagesReport(measured, LocalDate.of(2030, 1, 2), 0).text();
  }

  private static Look look(String path, JsonNode found) {
    return new Look(path, Optional.of(Lighthouse.read(path, found)));
  }

  private static Lighthouse.Found found(int performance) {
    return new Lighthouse.Found("/", performance, 100, 100, 1, 1);
  }

  private static Lighthouse.Found orFailed(int performance) {
    if (performance == 0) {
      throw new LaunchFailure(ExitCode.CHILD_DIED, "Chromium has ended");
    }
    return found(performance);
  }

  private static JsonNode found(double performance, double accessibility, int bytes) {
    var report = new ObjectMapper().createObjectNode();
    var categories = report.putObject("categories");
    categories.putObject("performance").put("score", performance);
    categories.putObject("accessibility").put("score", accessibility);
    categories.putObject("best-practices").put("score", 1);
    var items =
        report
            .putObject("audits")
            .putObject("network-requests")
            .putObject("details")
            .putArray("items");
    items.addObject().put("transferSize", bytes).put("resourceType", "Document");
    items.addObject().put("transferSize", 16_000).put("resourceType", "Font");
    return report;
  }
}
