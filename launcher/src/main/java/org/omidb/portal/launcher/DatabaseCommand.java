package org.omidb.portal.launcher;

import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Setting;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The schema, changed or checked by its owner: of the portal that runs here, or of any database.
 */
@Command(
    name = "db",
    description = "Migrates or validates the database's schema.",
    mixinStandardHelpOptions = true)
final class DatabaseCommand {
  @Command(description = "Runs the migrations that are missing.", mixinStandardHelpOptions = true)
  int migrate(@Mixin HomeOption home, @Mixin DatabaseOptions database) {
    int done = database.schema(home).migrate();
    System.out.println(done == 0 ? "The schema is up to date." : done + " migrations run.");
    return 0;
  }

  @Command(
      description = "Checks that the schema is the one of this version.",
      mixinStandardHelpOptions = true)
  int validate(@Mixin HomeOption home, @Mixin DatabaseOptions database) {
    database.schema(home).validate();
    System.out.println("The schema is the one of this version.");
    return 0;
  }

  /** A database that is not the embedded one; its password comes from the environment. */
  static final class DatabaseOptions {
    private static final String PASSWORD = "PORTAL_DB_OWNER_PASSWORD";

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "another database; the owner's password is read from " + PASSWORD)
    private @Nullable String url;

    @Option(
        names = "--owner",
        paramLabel = "ROLE",
        defaultValue = "portal_owner",
        description = "the role that owns the schema (default: ${DEFAULT-VALUE})")
    private String owner = "portal_owner";

    Schema schema(HomeOption option) {
      if (url != null) {
        return new Schema(url, owner, given());
      }
      var home = option.home();
      var settings = Installation.ofRunning(home).settings();
      return new Schema(
          settings.text(Setting.DB_URL), owner, Secrets.of(home).get(Secrets.Name.DATABASE_OWNER));
    }

    private static String given() {
      var password = System.getenv(PASSWORD);
      if (password == null) {
        throw new LaunchFailure(
            ExitCode.BROKEN_STATE, "The owner's password is missing: set " + PASSWORD + ".");
      }
      return password;
    }
  }
}
