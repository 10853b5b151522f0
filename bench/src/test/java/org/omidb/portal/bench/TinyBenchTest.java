package org.omidb.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.bench.report.Report;
import org.omidb.portal.bench.report.Setting;
import org.omidb.portal.bench.run.BenchRun;
import org.omidb.portal.bench.run.Scale;
import org.omidb.portal.bench.run.Steps;
import org.omidb.portal.launcher.stack.Progress;

/** The whole bench but HTTP, small enough to run with every build, so that it keeps working. */
class TinyBenchTest {

  @TempDir Path folder;

  @Test
  void the_index_sql_and_duckdb_answer_the_same_and_a_report_says_so() {
    var steps = new Steps(Progress.onTerminal());
    var measured = new BenchRun(folder, Scale.TINY, 7, false, steps).measure();
    var report =
        new Report(new Setting(Scale.TINY, 7, LocalDate.of(2030, 1, 2), 0.5), measured).text();
    assertThat(measured.many().questions()).isEqualTo(50);
    assertThat(measured.contest().sameAsSql().questions()).isEqualTo(30);
    assertThat(measured.contest().sameAsDuck().questions()).isEqualTo(60);
    assertThat(report)
        .contains("2030-01-02, seed 7", "| Index in memory |", "| SQL over the tables |")
        .contains("| rebuilt in a heap of 300 MB | 300 MB;");
  }
}
