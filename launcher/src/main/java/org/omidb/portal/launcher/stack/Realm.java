package org.omidb.portal.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.Ports;
import org.omidb.portal.launcher.home.Secrets;

/** The realm of the portal: its file with the demo people, and its addresses when ports change. */
final class Realm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /**
   * Puts the realm where Keycloak imports it from at its first start, and the list of passwords
   * that its policy refuses, without which Keycloak would refuse the realm.
   */
  static void place(Home home, Built built) {
    try {
      var realm = (ObjectNode) JSON.readTree(built.realm().toFile());
      var demo = (ArrayNode) JSON.readTree(built.demoUsers().toFile()).get("users");
      realm.withArray("users").addAll(demo);
      var folder = Files.createDirectories(home.keycloak().resolve("data/import"));
      JSON.writeValue(folder.resolve("omidb-realm.json").toFile(), realm);
      var lists = Files.createDirectories(home.keycloak().resolve("data/password-blacklists"));
      Files.copy(
          built.blocklist(),
          lists.resolve("omidb-blocklist.txt"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An import never changes a realm that exists, so a run on other ports tells it the portal's
   * address and the mail server's port over the administration interface. A realm from before the
   * portal heard of ended sessions learns here where to say so.
   */
  static void pointAt(Ports ports, Secrets secrets) {
    var keycloak = new Administration("http://127.0.0.1:" + ports.keycloak(), secrets);
    var portal = "http://127.0.0.1:" + ports.portal();
    var realm = keycloak.get("/admin/realms/" + Keycloak.REALM);
    if (!realm.at("/smtpServer/port").asText().equals(Integer.toString(ports.smtp()))) {
      realm.withObject("/smtpServer").put("port", Integer.toString(ports.smtp()));
      keycloak.put("/admin/realms/" + Keycloak.REALM, realm);
    }
    var clients = "/admin/realms/" + Keycloak.REALM + "/clients";
    var client = (ObjectNode) keycloak.getArray(clients + "?clientId=portal").get(0);
    var ended = portal + "/sign-in/ended";
    var attributes = client.withObject("/attributes");
    if (!client.path("rootUrl").asText().equals(portal)
        || !attributes.path("backchannel.logout.url").asText().equals(ended)) {
      client.put("rootUrl", portal).put("baseUrl", portal + "/");
      client.putArray("redirectUris").add(portal + "/*");
      attributes
          .put("post.logout.redirect.uris", portal + "/*")
          .put("backchannel.logout.url", ended)
          .put("backchannel.logout.session.required", "true");
      keycloak.put(clients + "/" + client.get("id").asText(), client);
    }
  }

  /** Keycloak's administration interface, as the operator whom the first start made. */
  private static final class Administration {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    Administration(String address, Secrets secrets) {
      this.address = address;
      var form =
          "grant_type=password&client_id=admin-cli&username=%s&password=%s"
              .formatted(
                  Keycloak.ADMINISTRATOR,
                  URLEncoder.encode(
                      secrets.get(Secrets.Name.KEYCLOAK_ADMINISTRATOR), StandardCharsets.UTF_8));
      this.token =
          send(request("/realms/master/protocol/openid-connect/token")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form)))
              .get("access_token")
              .asText();
    }

    ObjectNode get(String path) {
      return (ObjectNode) send(authorised(path).GET());
    }

    ArrayNode getArray(String path) {
      return (ArrayNode) send(authorised(path).GET());
    }

    void put(String path, JsonNode body) {
      send(
          authorised(path)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder authorised(String path) {
      return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(address + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
      try {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          throw new LaunchFailure(
              ExitCode.BROKEN_STATE,
              "Keycloak answered %d to the launcher's request for %s"
                  .formatted(answer.statusCode(), answer.uri().getPath()));
        }
        return JSON.readTree(answer.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
