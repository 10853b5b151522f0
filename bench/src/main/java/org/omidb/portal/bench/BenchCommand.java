package org.omidb.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.bench.disclosure.DisclosureBench;
import org.omidb.portal.bench.http.Wrk;
import org.omidb.portal.bench.pages.PagesBench;
import org.omidb.portal.bench.pages.PagesReport;
import org.omidb.portal.bench.report.Report;
import org.omidb.portal.bench.report.Setting;
import org.omidb.portal.bench.run.BenchRun;
import org.omidb.portal.bench.run.Machine;
import org.omidb.portal.bench.run.Scale;
import org.omidb.portal.bench.run.Steps;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.stack.Built;
import org.omidb.portal.launcher.stack.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal bench}: measures, and fails where an answer is wrong. */
@Command(
    name = "bench",
    description = "Measures how fast the portal is, and what its answers give away.",
    mixinStandardHelpOptions = true)
public final class BenchCommand {

  private BenchCommand() {}

  public static void main(String[] arguments) {
    var commands = new CommandLine(new BenchCommand());
    commands.setExecutionExceptionHandler((failure, command, given) -> {
      if (failure instanceof LaunchFailure expected) {
        System.err.println(expected.getMessage());
        return expected.exitCode().code();
      }
      throw failure;
    });
    System.exit(commands.execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
  }

  /** Nothing is printed of times if an answer was wrong. */
  @Command(
      description = {
        "Holds the catalogue's index against plain SQL and DuckDB: first whether the answers are"
            + " the same, then how long they take.",
        "Brings its own PostgreSQL with synthetic catalogues; no running portal is touched."
      },
      mixinStandardHelpOptions = true)
  int catalogue(
      @Option(
              names = "--home",
              paramLabel = "DIR",
              description = "keeps the catalogues there for the next time (default: nowhere)")
          @Nullable Path folder,
      @Option(
              names = "--seed",
              paramLabel = "S",
              defaultValue = "1",
              description = "of catalogues and questions (default: ${DEFAULT-VALUE})")
          long seed,
      @Option(
              names = "--quick",
              description = "a hundredth of it, to see that it works; its times say little")
          boolean quick,
      @Option(names = "--no-http", description = "sends no requests, for which it needs wrk")
          boolean noHttp,
      @Option(names = "--write", description = "writes docs/reference/benchmarks.md") boolean write)
      throws IOException {
    if (!noHttp && !Wrk.installed()) {
      throw new LaunchFailure(
          ExitCode.NOT_BUILT, "wrk is missing: install the package of that name, or --no-http.");
    }
    var home = home(folder);
    try {
      logTo(home);
      var report = report(home, quick ? Scale.QUICK : Scale.FULL, seed, !noHttp);
      System.out.println();
      System.out.println(report);
      if (write) {
        PagesReport.keepBelow(benchmarks(), report);
      }
      return 0;
    } finally {
      if (folder == null) {
        Home.delete(home);
      }
    }
  }

  /** A missed aim is explained beside its figure. Ends with 1 if Lighthouse saw a page not once. */
  @Command(
      description = {
        "Asks for pages over HTTP and says what each costs the server's processor, beside an"
            + " address that only sends as many bytes; and what Lighthouse thinks of them.",
        "Brings its own portal with a sign-in service; no running portal is touched."
      },
      mixinStandardHelpOptions = true)
  int pages(
      @Option(
              names = "--home",
              paramLabel = "DIR",
              description = "keeps the servers there for the next time (default: nowhere)")
          @Nullable Path folder,
      @Option(
              names = "--seconds",
              paramLabel = "N",
              defaultValue = "5",
              description = "how long a page is asked for at a time (default: ${DEFAULT-VALUE})")
          int seconds,
      @Option(names = "--no-lighthouse", description = "needs neither npm nor Chromium")
          boolean noLighthouse,
      @Option(names = "--write", description = "writes its part of docs/reference/benchmarks.md")
          boolean write)
      throws IOException {
    var home = home(folder);
    try {
      logTo(home);
      var day = LocalDate.now(ZoneId.systemDefault());
      double load = Machine.load();
      var steps = new Steps(Progress.onTerminal());
      var measured = new PagesBench(home, seconds, !noLighthouse, steps).measure();
      var report = new PagesReport(measured, day, load);
      System.out.println();
      System.out.println(report.text());
      if (write) {
        report.writeInto(benchmarks());
      }
      return measured.isWhole() ? 0 : 1;
    } finally {
      if (folder == null) {
        Home.delete(home);
      }
    }
  }

  private static Path benchmarks() {
    return Built.here().project().resolve("docs/reference/benchmarks.md");
  }

  private static Path home(@Nullable Path folder) throws IOException {
    return folder == null
        ? Files.createTempDirectory("portal-bench")
        : Files.createDirectories(folder).toAbsolutePath();
  }

  /** Ends with 1 if anything small is known too well, or if the solver could not say. */
  @Command(
      description = {
        "Attacks small numbers: asks everything that an outsider may ask of made-up catalogues,"
            + " and solves what all answers together give away.",
        "No running portal and no database is touched."
      },
      mixinStandardHelpOptions = true)
  int disclosure(
      @Option(
              names = "--seed",
              paramLabel = "S",
              defaultValue = "0",
              description = "of the first world (default: ${DEFAULT-VALUE})")
          long seed,
      @Option(
              names = "--worlds",
              paramLabel = "N",
              defaultValue = "100",
              description = "how many (default: ${DEFAULT-VALUE})")
          int worlds,
      @Option(
              names = "--others",
              paramLabel = "N",
              defaultValue = "30",
              description =
                  "in how many of them other rules are tried too (default: ${DEFAULT-VALUE})")
          int others,
      @Option(names = "--write", description = "writes docs/reference/disclosure.md") boolean write)
      throws IOException {
    var result = new DisclosureBench(worlds, others, seed).run(new Steps(Progress.onTerminal()));
    System.out.println();
    System.out.println(result.page());
    if (write) {
      Files.writeString(
          Built.here().project().resolve("docs/reference/disclosure.md"), result.page());
    }
    return result.met() ? 0 : 1;
  }

  /** The libraries' own words go to a file. */
  private static void logTo(Path home) throws IOException {
    LogManager.getLogManager().reset();
    var file = new FileHandler(home.resolve("bench.log").toString());
    file.setFormatter(new SimpleFormatter());
    Logger.getLogger("").addHandler(file);
  }

  private static String report(Path home, Scale scale, long seed, boolean http) {
    var day = LocalDate.now(ZoneId.systemDefault());
    double load = Machine.load();
    var measured =
        new BenchRun(home, scale, seed, http, new Steps(Progress.onTerminal())).measure();
    return new Report(new Setting(scale, seed, day, load), measured).text();
  }
}
