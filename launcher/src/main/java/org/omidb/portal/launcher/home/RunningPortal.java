package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the last {@code run} in a state folder said about itself, for the commands that come after.
 *
 * @param clock the file that moves the business clock, if one was given
 */
public record RunningPortal(Ports ports, Optional<Path> clock) {
  public void save(Home home) {
    var values = new Properties();
    values.setProperty("portal", Integer.toString(ports.portal()));
    values.setProperty("keycloak", Integer.toString(ports.keycloak()));
    values.setProperty("database", Integer.toString(ports.database()));
    values.setProperty("smtp", Integer.toString(ports.smtp()));
    values.setProperty("mailPage", Integer.toString(ports.mailPage()));
    values.setProperty("imap", Integer.toString(ports.imap()));
    clock.ifPresent(file -> values.setProperty("clock", file.toAbsolutePath().toString()));
    var text = new StringWriter();
    try {
      values.store(text, null);
      Files.writeString(file(home), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when nobody has run a portal here. */
  public static Optional<RunningPortal> find(Home home) {
    if (Files.notExists(file(home))) {
      return Optional.empty();
    }
    var values = new Properties();
    try {
      values.load(new StringReader(Files.readString(file(home))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var ports =
        new Ports(
            port(values, "portal"),
            port(values, "keycloak"),
            port(values, "database"),
            port(values, "smtp"),
            port(values, "mailPage"),
            port(values, "imap"));
    return Optional.of(
        new RunningPortal(ports, Optional.ofNullable(values.getProperty("clock")).map(Path::of)));
  }

  private static int port(Properties values, String key) {
    // a portal that was started before there was a mailbox has no port of one
    return Integer.parseInt(values.getProperty(key, "0"));
  }

  private static Path file(Home home) {
    return home.root().resolve("run.properties");
  }
}
