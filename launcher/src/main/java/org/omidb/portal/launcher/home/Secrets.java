package org.omidb.portal.launcher.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/** The secrets of this portal: made once, at the first run, and readable by its owner alone. */
public final class Secrets {
  /** What needs a secret; the names are the keys of the file. */
  public enum Name {
    DATABASE_SUPERUSER,
    DATABASE_OWNER,
    DATABASE_APPLICATION,
    DATABASE_KEYCLOAK,
    KEYCLOAK_ADMINISTRATOR,
    OIDC_CLIENT,
    RELEASE_MASTER_KEY,
    /** Signs the checkpoints of the history; the public half verifies them. */
    AUDIT_KEY,
    AUDIT_PUBLIC_KEY,
    /** Opens the mailbox for answers. */
    MAILBOX,
    /** One password for all the demo accounts, short enough to type. */
    DEMO_PASSWORD
  }

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

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
      if (addMissing(values)) {
        save(values, file);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String get(Name name) {
    return Objects.requireNonNull(values.getProperty(name.name()));
  }

  private static boolean addMissing(Properties values) {
    boolean added = false;
    for (Name name : Name.values()) {
      if (!values.containsKey(name.name())) {
        add(name, values);
        added = true;
      }
    }
    return added;
  }

  private static void add(Name name, Properties values) {
    switch (name) {
      case DEMO_PASSWORD ->
          values.setProperty(name.name(), "omi-" + URL_SAFE.encodeToString(bytes(9)));
      case RELEASE_MASTER_KEY -> values.setProperty(name.name(), base64(bytes(32)));
      case AUDIT_KEY, AUDIT_PUBLIC_KEY -> addAuditKeys(values);
      default -> values.setProperty(name.name(), URL_SAFE.encodeToString(bytes(24)));
    }
  }

  private static void addAuditKeys(Properties values) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      values.setProperty(Name.AUDIT_KEY.name(), base64(pair.getPrivate().getEncoded()));
      values.setProperty(Name.AUDIT_PUBLIC_KEY.name(), base64(pair.getPublic().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
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
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text.toString());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
