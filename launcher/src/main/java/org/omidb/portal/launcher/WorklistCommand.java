package org.omidb.portal.launcher;

import java.sql.SQLException;
import org.omidb.portal.worklist.service.WorkItems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What waits for whom. */
@Command(
    name = "worklist",
    description = "Works out anew what waits for whom.",
    mixinStandardHelpOptions = true)
final class WorklistCommand {
  @Command(
      description =
          "Has the portal work out anew who holds each application: within a minute where it runs,"
              + " else when it starts. Nobody has to wait meanwhile.",
      mixinStandardHelpOptions = true)
  int rewrite(@Mixin HomeOption home) throws SQLException {
    var installation = Installation.of(home.home());
    try (var connection = installation.database().getConnection()) {
      System.out.printf("%d applications are worked out anew.%n", WorkItems.outdate(connection));
      return 0;
    }
  }
}
