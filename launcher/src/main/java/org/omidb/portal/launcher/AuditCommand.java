package org.omidb.portal.launcher;

import java.sql.SQLException;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.HistoryCheck;
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
      description = "Recomputes every chain and checkpoint and names the first bad row.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin HomeOption home) throws SQLException {
    var installation = Installation.of(home.home());
    try (var connection = installation.database().getConnection()) {
      var check =
          new HistoryCheck(
              installation.settings(), events -> System.out.println(events + " events ..."));
      return switch (check.run(connection)) {
        case Finding.Sound(var streams, var events, var checkpoints) -> {
          System.out.printf(
              "The history is sound: %d events in %d streams, %d checkpoints.%n",
              events, streams, checkpoints);
          yield 0;
        }
        case Finding.Broken(var row, var reason) ->
            throw new LaunchFailure(
                ExitCode.FOUND_WRONG, "The history is broken: %s %s.".formatted(row, reason));
      };
    }
  }
}
