package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The secrets of this portal: made once, at the first run, and readable by its owner alone. */
public final class Secrets {
  /** What needs a secret, and how its key is spelled in the file. */
  public enum Name {
    DATABASE_SUPERUSER,
    DATABASE_OWNER,
    DATABASE_APPLICATION,
    DATABASE_KEYCLOAK,
    KEYCLOAK_ADMINISTRATOR,
    OIDC_CLIENT,
    RELEASE_MASTER_KEY,
    AUDIT_KEY,
    /** One password for all the demo accounts, short enough to type. */
    DEMO_PASSWORD
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the secrets and makes those that are missing. */
  public static Secrets of(Home home) {
    var values = new Properties();
    Path file = home.secrets();
    try {
      if (Files.exists(file)) {
        values.load(new StringReader(Files.readString(file)));
      }
      boolean complete = true;
      for (Name name : Name.values()) {
        complete &= values.putIfAbsent(name.name(), make(name)) != null;
      }
      if (!complete) {
        save(values, file);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String get(Name name) {
    return values.getProperty(name.name());
  }

  private static String make(Name name) {
    return switch (name) {
      case DEMO_PASSWORD -> "omi-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(9));
      case RELEASE_MASTER_KEY, AUDIT_KEY -> Base64.getEncoder().encodeToString(bytes(32));
      default -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    };
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Written beside and moved, so that a crash leaves the old secrets or the new, never half. */
  private static void save(Properties values, Path file) throws IOException {
    var text = new StringWriter();
    values.store(text, "Secrets of this portal: keep them as long as its database.");
    Path beside = file.resolveSibling("secrets.new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text.toString());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
