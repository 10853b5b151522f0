package org.omidb.portal.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.realm.Demonstration;
import org.omidb.portal.launcher.realm.LiveRealm;
import org.omidb.portal.launcher.realm.RealmChanges;

/** The realm of the portal: its file with the demo people, and what a later run changes in it. */
final class Realm {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String THEME = "omidb";

  private Realm() {}

  /**
   * Puts the realm where Keycloak imports it from at its first start; the list of passwords that
   * its policy refuses, without which Keycloak would refuse the realm; and the portal's look.
   */
  static void place(Home home, Built built) {
    try {
      var realm = (ObjectNode) JSON.readTree(built.realm().toFile());
      var demo = (ArrayNode) JSON.readTree(built.demoUsers().toFile()).get("users");
      realm.withArray("users").addAll(demo);
      realm.withArray("/roles/realm").add(Demonstration.role());
      var folder = Files.createDirectories(home.keycloak().resolve("data/import"));
      JSON.writeValue(folder.resolve("omidb-realm.json").toFile(), realm);
      var lists = Files.createDirectories(home.keycloak().resolve("data/password-blacklists"));
      Files.copy(
          built.blocklist(),
          lists.resolve("omidb-blocklist.txt"),
          StandardCopyOption.REPLACE_EXISTING);
      var theme = home.keycloak().resolve("themes").resolve(THEME);
      Home.delete(theme);
      copy(built.theme(), theme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /**
   * An import never changes a realm that exists, so a run with a newer portal makes the changes
   * that the realm lacks, and a run on other ports tells it the portal's address and the mail
   * server's port. The demo accounts are let in by their password alone here, and nowhere else.
   */
  static void bringUpToDate(Ports ports, Built built, Secrets secrets) {
    var realm = Keycloak.realm(ports, secrets);
    RealmChanges.known().apply(realm);
    pointAt(ports, realm);
    Demonstration.admit(realm, demoUsers(built, secrets));
  }

  private static JsonNode demoUsers(Built built, Secrets secrets) {
    try {
      var text =
          Files.readString(built.demoUsers())
              .replace("${PORTAL_DEMO_PASSWORD}", secrets.get(Secrets.Name.DEMO_PASSWORD));
      return JSON.readTree(text).path("users");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pointAt(Ports ports, LiveRealm realm) {
    realm.settings(
        settings -> settings.withObject("/smtpServer").put("port", Integer.toString(ports.smtp())));
    var portal = "http://127.0.0.1:" + ports.portal();
    realm.client(
        "portal",
        client -> {
          client.put("rootUrl", portal).put("baseUrl", portal + "/");
          client.putArray("redirectUris").add(portal + "/*");
          client
              .withObject("/attributes")
              .put("post.logout.redirect.uris", portal + "/*")
              .put("backchannel.logout.url", portal + "/sign-in/ended");
        });
  }
}
