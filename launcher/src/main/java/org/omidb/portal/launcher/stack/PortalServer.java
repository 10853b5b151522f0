package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;

/** Payara Micro with the portal, on 127.0.0.1 and nothing else. */
public final class PortalServer implements Service {
  static final String MAIL_FROM = "portal@omidb.example";

  private static final String LAST_WORD = ") ready in ";

  private static final List<String> JVM =
      List.of("-Xmx768m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  /**
   * Listens on this machine only, names no server, and does not end a download after a quarter of
   * an hour, as Payara does unless it is told.
   */
  private static final String LISTENER =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
      set configs.config.server-config.network-config.protocols.protocol.http-listener.http.request-timeout-seconds=-1
      set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
      set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
      """;

  /** Else the server redirects to whatever host a request has named. */
  private static final String SERVER_NAME =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".server-name=127.0.0.1:";

  private final Child child;

  private PortalServer(Child child) {
    this.child = child;
  }

  public static PortalServer start(
      Home home, Ports ports, Built built, Map<Setting, String> settings) {
    var child =
        Child.start(
            "The portal's server",
            "portal",
            home,
            command(home, ports, built),
            settings.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().environment(), Map.Entry::getValue)));
    try {
      child.awaitOk(URI.create(address(ports) + "/"), LAST_WORD);
      return new PortalServer(child);
    } catch (RuntimeException e) {
      child.close();
      throw e;
    }
  }

  /** The portal's address in a browser on this machine. */
  public static String address(Ports ports) {
    return "http://127.0.0.1:" + ports.portal();
  }

  /** The settings of a portal whose parts all run beside it. */
  public static Map<Setting, String> settings(
      Home home, Ports ports, Secrets secrets, Optional<Path> clock) {
    var settings = new EnumMap<Setting, String>(Setting.class);
    settings.put(Setting.DB_URL, Postgres.url(ports.database(), "portal"));
    settings.put(Setting.DB_USER, "portal_app");
    settings.put(Setting.DB_PASSWORD, secrets.get(Secrets.Name.DATABASE_APPLICATION));
    settings.put(Setting.BASE_URL, address(ports));
    settings.put(Setting.OIDC_ISSUER, Keycloak.issuer(ports));
    settings.put(Setting.OIDC_CLIENT_ID, "portal");
    settings.put(Setting.OIDC_CLIENT_SECRET, secrets.get(Secrets.Name.OIDC_CLIENT));
    settings.put(Setting.SMTP_HOST, "127.0.0.1");
    settings.put(Setting.SMTP_PORT, Integer.toString(ports.smtp()));
    settings.put(Setting.MAIL_FROM, MAIL_FROM);
    settings.put(Setting.REPLY_ADDRESS, Mailbox.ADDRESS);
    settings.put(Setting.IMAP_HOST, "127.0.0.1");
    settings.put(Setting.IMAP_PORT, Integer.toString(ports.imap()));
    settings.put(Setting.IMAP_TLS, "false");
    settings.put(Setting.IMAP_USER, Mailbox.USER);
    settings.put(Setting.IMAP_PASSWORD, secrets.get(Secrets.Name.MAILBOX));
    settings.put(Setting.IMAP_AUTHSERV, Mailbox.AUTHSERV);
    settings.put(Setting.TEAM_MAIL, "team@omidb.example");
    settings.put(Setting.OBJECTS_KIND, "directory");
    settings.put(Setting.OBJECTS_DIRECTORY, home.objects().toString());
    settings.put(Setting.RELEASE_MASTER_KEY, secrets.get(Secrets.Name.RELEASE_MASTER_KEY));
    settings.put(Setting.AUDIT_KEY, secrets.get(Secrets.Name.AUDIT_KEY));
    settings.put(Setting.AUDIT_FOLDER, home.audit().toString());
    settings.put(Setting.AUDIT_PUBLIC_KEY, secrets.get(Secrets.Name.AUDIT_PUBLIC_KEY));
    clock.ifPresent(file -> settings.put(Setting.CLOCK_FILE, file.toAbsolutePath().toString()));
    return settings;
  }

  /** Settings that do not come from the environment. */
  public static Settings asSettings(Map<Setting, String> values) {
    return new Settings(key ->
        values.entrySet().stream()
            .filter(value -> value.getKey().key().equals(key))
            .map(Map.Entry::getValue)
            .findFirst());
  }

  private static List<String> command(Home home, Ports ports, Built built) {
    var temporary = home.temporary().resolve("server");
    var beforeBoot = home.root().resolve("payara-pre-boot");
    try {
      Home.delete(temporary);
      Files.createDirectories(temporary);
      Files.writeString(beforeBoot, LISTENER + SERVER_NAME + ports.portal() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var command = new ArrayList<String>();
    command.add(Jdk.java());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(JVM);
    command.add("-jar");
    command.add(built.payaraMicro().toString());
    // alone: with --nocluster beside it, Hazelcast listens again, on every interface
    command.add("--nohazelcast");
    command.add("--disablephonehome");
    command.addAll(List.of("--prebootcommandfile", beforeBoot.toString()));
    command.addAll(List.of("--port", Integer.toString(ports.portal())));
    command.addAll(List.of("--contextroot", "/"));
    command.addAll(List.of("--deploy", built.war().toString()));
    return command;
  }

  /** The process, for whoever wants to see what happens when it is killed. */
  public ProcessHandle process() {
    return ProcessHandle.of(child.pid()).orElseThrow();
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
