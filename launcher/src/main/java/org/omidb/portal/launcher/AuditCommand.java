package org.omidb.portal.launcher;

import java.sql.SQLException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.audit.domain.CheckpointName;
import org.omidb.portal.audit.service.AuditNotes;
import org.omidb.portal.audit.service.Checkpoints;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether the history still says what it said. */
@Command(
    name = "audit",
    description = "Checks the history against its own hashes and checkpoints.",
    mixinStandardHelpOptions = true)
final class AuditCommand {
  @Command(
      description =
          "Recomputes every chain and checkpoint, holds the words beside the history against their"
              + " hashes, and names every row that does not hold; administrators and auditors are"
              + " told by mail.",
      mixinStandardHelpOptions = true)
  int verify(
      @Mixin HomeOption home,
      @Option(
              names = "--last",
              paramLabel = "NUMBER:HASH",
              converter = NameConverter.class,
              description =
                  "the newest checkpoint of the auditors' mails: it must be there as it was")
          @Nullable CheckpointName last)
      throws SQLException {
    var installation = Installation.of(home.home());
    try (var connection = installation.database().getConnection()) {
      var check =
          new HistoryCheck(
              installation.settings(),
              InstantSource.system(),
              events -> System.out.println(events + " events ..."));
      var report = (last == null ? check : check.lookingFor(last)).run(connection);
      if (report.sound()) {
        System.out.printf(
            "The history is sound: %d events in %d streams, %d checkpoints.%n%s%n%s%n",
            report.events(),
            report.streams(),
            report.checkpoints(),
            report.wordsInWords(),
            report.checkpointsInWords());
        return 0;
      }
      report.findings().forEach(finding -> System.out.println(finding.sentence()));
      System.out.println(report.wordsInWords());
      System.out.println(report.checkpointsInWords());
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

  @Command(
      description =
          "Signs the first checkpoint of a history that is older than a day: ask the auditors first"
              + " that they were never mailed one.",
      mixinStandardHelpOptions = true)
  int begin(@Mixin HomeOption home) throws SQLException {
    var installation = Installation.of(home.home());
    var checkpoints = new Checkpoints(installation.settings(), InstantSource.system());
    try (var connection = installation.database().getConnection()) {
      connection.setAutoCommit(false);
      var taken = checkpoints.begin(connection);
      if (taken.signed().isEmpty()) {
        throw new LaunchFailure(
            ExitCode.FOUND_WRONG,
            "Nothing is signed: there are checkpoints already, or the history does not hold. See"
                + " ./portal audit verify.");
      }
      connection.commit();
      checkpoints.keepOutside(taken);
      new AuditNotes(installation.database(), new Jobs(installation.database())).tell(taken);
    }
    System.out.println("The first checkpoint is signed; the auditors are told.");
    return 0;
  }

  /** Reads a checkpoint's name; picocli turns a refusal into the command's usage. */
  static final class NameConverter implements ITypeConverter<CheckpointName> {
    @Override
    public CheckpointName convert(String value) {
      try {
        return CheckpointName.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
