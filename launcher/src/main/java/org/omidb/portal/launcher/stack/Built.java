package org.omidb.portal.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/** What the build has made, in the folder of the project. */
public record Built(Path project) {
  public Built {
    project = project.toAbsolutePath().normalize();
  }

  /** The property that the script {@code ./portal} sets. */
  public static final String PROPERTY = "portal.project";

  /** The project of this launcher; a test runs in the folder of its module. */
  public static Built here() {
    var named = System.getProperty(PROPERTY);
    return new Built(named == null ? Path.of("..") : Path.of(named));
  }

  public Path war() {
    return existing("portal-web/target/portal.war");
  }

  /** The enterprise archive, for Payara Server. */
  public Path ear() {
    return existing("portal-ear/target/portal.ear");
  }

  public Path keycloak() {
    return existing("launcher/target/servers/keycloak.tar.gz");
  }

  public Path payaraMicro() {
    return existing("launcher/target/servers/payara-micro.jar");
  }

  public Path realm() {
    return existing("docker/keycloak/omidb-realm.json");
  }

  /** Passwords that nobody may choose, one a line in small letters. */
  public Path blocklist() {
    return existing("docker/keycloak/omidb-blocklist.txt");
  }

  /** The look and the words of Keycloak's pages and mails. */
  public Path theme() {
    return existing("docker/keycloak/theme");
  }

  public Path demoUsers() {
    return existing("docker/keycloak/demo-users.json");
  }

  private Path existing(String path) {
    var file = project.resolve(path);
    if (Files.notExists(file)) {
      throw new LaunchFailure(
          ExitCode.NOT_BUILT, "%s is missing: build the project with mvn package.".formatted(file));
    }
    return file;
  }
}
