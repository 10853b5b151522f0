package org.omidb.portal.launcher;

import org.jspecify.annotations.Nullable;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.RunningPortal;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.realm.LiveRealm;
import org.omidb.portal.launcher.realm.RealmChanges;
import org.omidb.portal.launcher.stack.Keycloak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The realm of a Keycloak that runs, changed or checked: of the one here, or of any other. */
@Command(
    name = "realm",
    description = "Migrates or validates Keycloak's realm.",
    mixinStandardHelpOptions = true)
final class RealmCommand {
  @Command(description = "Makes the changes that are missing.", mixinStandardHelpOptions = true)
  int migrate(@Mixin HomeOption home, @Mixin KeycloakOptions keycloak) {
    int done = RealmChanges.known().apply(keycloak.realm(home));
    System.out.println(done == 0 ? "The realm is up to date." : done + " changes made.");
    return 0;
  }

  @Command(
      description = "Says which changes the realm lacks, and changes nothing.",
      mixinStandardHelpOptions = true)
  int validate(@Mixin HomeOption home, @Mixin KeycloakOptions keycloak) {
    var missing = RealmChanges.known().missingIn(keycloak.realm(home));
    if (missing.isEmpty()) {
      System.out.println("The realm is the one of this version.");
      return 0;
    }
    System.out.println("The realm lacks:");
    missing.forEach(words -> System.out.println("  " + words));
    return ExitCode.FOUND_WRONG.code();
  }

  /** A Keycloak that {@code ./portal run} has not started; its password is in the environment. */
  static final class KeycloakOptions {
    private static final String PASSWORD = "PORTAL_KEYCLOAK_ADMIN_PASSWORD";

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "another Keycloak; its administrator's password is read from " + PASSWORD)
    private @Nullable String url;

    @Option(
        names = "--administrator",
        paramLabel = "NAME",
        defaultValue = "admin",
        description = "who administers that Keycloak (default: ${DEFAULT-VALUE})")
    private String administrator = "admin";

    LiveRealm realm(HomeOption option) {
      if (url != null) {
        return new LiveRealm(url.replaceFirst("/+$", ""), administrator, given());
      }
      var home = option.home();
      var running =
          RunningPortal.find(home)
              .filter(portal -> home.pid("keycloak").running().isPresent())
              .orElseThrow(() ->
                  new LaunchFailure(
                      ExitCode.NOT_RUNNING,
                      "No portal runs in %s: start it, or give --url.".formatted(home.root())));
      return Keycloak.realm(running.ports(), Secrets.of(home));
    }

    private static String given() {
      var password = System.getenv(PASSWORD);
      if (password == null) {
        throw new LaunchFailure(
            ExitCode.BROKEN_STATE,
            "The administrator's password is missing: set " + PASSWORD + ".");
      }
      return password;
    }
  }
}
