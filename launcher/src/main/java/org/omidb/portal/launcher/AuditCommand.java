package org.omidb.portal.launcher;

import java.sql.SQLException;
import java.time.InstantSource;
import org.omidb.portal.audit.service.AuditNotes;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether the history still says what it said. */
@Command(
    name = "audit",
    description = "Checks the history against its own hashes and checkpoints.",
    mixinStandardHelpOptions = true)
final class AuditCommand {
  @Command(
      description =
          "Recomputes every chain and checkpoint and names every row that does not hold;"
              + " administrators and auditors are told by mail.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin HomeOption home) throws SQLException {
    var installation = Installation.of(home.home());
    try (var connection = installation.database().getConnection()) {
      var check =
          new HistoryCheck(
              installation.settings(),
              InstantSource.system(),
              events -> System.out.println(events + " events ..."));
      var report = check.run(connection);
      if (report.sound()) {
        System.out.printf(
            "The history is sound: %d events in %d streams, %d checkpoints.%n",
            report.events(), report.streams(), report.checkpoints());
        return 0;
      }
      report.findings().forEach(finding -> System.out.println(finding.sentence()));
      new AuditNotes(installation.database(), new Jobs(installation.database())).tell(report);
      throw new LaunchFailure(
          ExitCode.FOUND_WRONG,
          "The history is not sound: %d findings in %d events, %d streams, %d checkpoints."
              .formatted(
                  report.findings().size(),
                  report.events(),
                  report.streams(),
                  report.checkpoints()));
    }
  }
}
