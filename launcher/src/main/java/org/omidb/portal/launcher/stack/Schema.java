package org.omidb.portal.launcher.stack;

import static java.util.stream.Collectors.joining;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/** The database's schema, changed by its owner alone. */
public record Schema(String url, String owner, String password) {
  /** Runs what is missing and answers how many migrations that were. */
  public int migrate() {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "The database could not be migrated: " + shortly(e), e);
    }
  }

  /** Refuses a schema that is not the one of this version. */
  public void validate() {
    var result = flyway().validateWithResult();
    if (!result.validationSuccessful) {
      throw new LaunchFailure(
          ExitCode.FOUND_WRONG,
          "The schema is not this version's: "
              + result.getAllErrorMessages().lines().findFirst().orElse(""));
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(url, owner, password)
        .locations("classpath:db/migration")
        .load();
  }

  /** Flyway's words without its advice; the second line names the migration. */
  private static String shortly(FlywayException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .filter(line -> !line.isBlank())
        .limit(2)
        .collect(joining(" "));
  }
}
