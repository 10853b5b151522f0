package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.realm.LiveRealm;

/** The sign-in server: unpacked and augmented once, then started with the realm of the portal. */
public final class Keycloak implements Service {
  public static final String ADMINISTRATOR = "operator";

  private static final String LAST_WORD = "Listening on:";

  /** The sign-in server of one person's machine: little memory, quick to start. */
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=GB",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * The cache belongs here: as a build option it is ignored, and JGroups opens ports on all
   * interfaces.
   */
  private static final String CONFIGURATION =
      """
      db=postgres
      cache=local
      http-enabled=true
      http-host=127.0.0.1
      health-enabled=false
      metrics-enabled=false
      """;

  private final Child child;

  private Keycloak(Child child) {
    this.child = child;
  }

  /** Whether this very archive has been unpacked and augmented. */
  static boolean installed(Home home, Path archive) {
    try {
      var done = stamp(home);
      return Files.exists(done) && Files.readString(done).equals(identity(archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Unpacks the archive and augments the server for PostgreSQL; what an attempt left is removed.
   */
  public static Path install(Home home, Path archive) {
    try {
      Home.delete(home.keycloak());
      Files.createDirectories(home.keycloak());
      var folder = home.keycloak().toString();
      run(
          "Unpacking Keycloak",
          home,
          List.of("tar", "-xzf", archive.toString(), "-C", folder, "--strip-components=1"));
      Files.writeString(home.keycloak().resolve("conf/keycloak.conf"), CONFIGURATION);
      run("Building Keycloak", home, java(home, List.of("build")));
      return Files.writeString(stamp(home), identity(archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path stamp(Home home) {
    return home.keycloak().resolve("installed");
  }

  private static String identity(Path archive) throws IOException {
    return "%d bytes of %s".formatted(Files.size(archive), Files.getLastModifiedTime(archive));
  }

  /** Starts the installed server and waits until the realm answers. */
  public static Keycloak start(Home home, Ports ports, Built built, Secrets secrets) {
    Realm.place(home, built);
    var address = "http://127.0.0.1:" + ports.keycloak();
    var child =
        Child.start(
            "Keycloak",
            "keycloak",
            home,
            java(
                home,
                List.of(
                    "start",
                    "--optimized",
                    "--import-realm",
                    "--hostname=" + address,
                    "--http-port=" + ports.keycloak(),
                    "--db-url=" + Postgres.url(ports.database(), "keycloak"),
                    "--db-username=keycloak")),
            environment(ports, secrets));
    try {
      child.awaitOk(URI.create(issuer(ports) + "/.well-known/openid-configuration"), LAST_WORD);
      Realm.bringUpToDate(ports, built, secrets);
      return new Keycloak(child);
    } catch (RuntimeException e) {
      child.close();
      throw e;
    }
  }

  /** The realm of the Keycloak that runs here, in the hands of the operator. */
  public static LiveRealm realm(Ports ports, Secrets secrets) {
    return new LiveRealm(
        "http://127.0.0.1:" + ports.keycloak(),
        ADMINISTRATOR,
        secrets.get(Secrets.Name.KEYCLOAK_ADMINISTRATOR));
  }

  /** The issuer in the tokens of this realm. */
  public static String issuer(Ports ports) {
    return "http://127.0.0.1:%d/realms/%s".formatted(ports.keycloak(), LiveRealm.NAME);
  }

  private static Map<String, String> environment(Ports ports, Secrets secrets) {
    return Map.of(
        "KC_DB_PASSWORD", secrets.get(Secrets.Name.DATABASE_KEYCLOAK),
        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.Name.KEYCLOAK_ADMINISTRATOR),
        "PORTAL_BASE_URL", "http://127.0.0.1:" + ports.portal(),
        "PORTAL_OIDC_CLIENT_SECRET", secrets.get(Secrets.Name.OIDC_CLIENT),
        "PORTAL_SMTP_HOST", "127.0.0.1",
        "PORTAL_SMTP_PORT", Integer.toString(ports.smtp()),
        "PORTAL_MAIL_FROM", PortalServer.MAIL_FROM,
        "PORTAL_DEMO_PASSWORD", secrets.get(Secrets.Name.DEMO_PASSWORD));
  }

  /**
   * The server without its script, so that its process is our child and no shell stands between.
   */
  private static List<String> java(Home home, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Jdk.java());
    command.add("-Dkc.home.dir=" + home.keycloak());
    command.addAll(JVM);
    command.add("-Djboss.server.config.dir=" + home.keycloak().resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dquarkus-log-max-startup-records=10000");
    command.add("-Dpicocli.disable.closures=true");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    command.add("-Djava.io.tmpdir=" + home.temporary());
    command.add("-cp");
    command.add(home.keycloak().resolve("lib/quarkus-run.jar").toString());
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  private static void run(String name, Home home, List<String> command) {
    try (var child = Child.start(name, "keycloak-install", home, command, Map.of())) {
      child.awaitSuccess();
    }
  }

  @Override
  public String name() {
    return child.name();
  }

  @Override
  public CompletableFuture<?> ended() {
    return child.ended();
  }

  @Override
  public void close() {
    child.close();
  }
}
