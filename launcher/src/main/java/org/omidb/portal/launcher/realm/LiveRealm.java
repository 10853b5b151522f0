package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/** The realm {@code omidb} of a Keycloak that runs, in the words of its changes. */
public final class LiveRealm {
  public static final String NAME = "omidb";

  private static final String PATH = "/admin/realms/" + NAME;

  private final Administration keycloak;

  /**
   * Of the Keycloak at that address, such as {@code https://sign-in.example.org}.
   *
   * @param administrator somebody who administers Keycloak's master realm
   */
  public LiveRealm(String address, String administrator, String password) {
    this.keycloak = new Administration(address, administrator, password);
  }

  /** What the realm is set to, as Keycloak exports it. */
  ObjectNode settings() {
    return (ObjectNode) get("");
  }

  /** Reads the realm's settings, changes them and writes them back. */
  public void settings(Consumer<ObjectNode> change) {
    var realm = settings();
    var before = realm.deepCopy();
    change.accept(realm);
    if (!realm.equals(before)) {
      put("", realm);
    }
  }

  /** The client of that name, such as {@code portal}. */
  ObjectNode client(String clientId) {
    return (ObjectNode) one(get("/clients?clientId=" + clientId), clientId);
  }

  /** Reads a client's settings, changes them and writes them back. */
  public void client(String clientId, Consumer<ObjectNode> change) {
    var client = client(clientId);
    var before = client.deepCopy();
    change.accept(client);
    if (!client.equals(before)) {
      put("/clients/" + id(client), client);
    }
  }

  /** Roles of the realm by their names, in the form in which Keycloak wants to be told them. */
  ArrayNode roles(Collection<String> names) {
    return roles("/roles/", names);
  }

  /** Roles of a client by their names. */
  ArrayNode roles(ObjectNode client, Collection<String> names) {
    return roles("/clients/" + id(client) + "/roles/", names);
  }

  private ArrayNode roles(String path, Collection<String> names) {
    var roles = JsonNodeFactory.instance.arrayNode();
    names.forEach(name -> roles.add(get(path + name)));
    return roles;
  }

  JsonNode get(String path) {
    return keycloak.get(PATH + path);
  }

  /** Empty if the realm has no such thing. */
  Optional<JsonNode> find(String path) {
    return keycloak.find(PATH + path);
  }

  void put(String path, JsonNode body) {
    keycloak.put(PATH + path, body);
  }

  void post(String path, JsonNode body) {
    keycloak.post(PATH + path, body);
  }

  void delete(String path, JsonNode body) {
    keycloak.delete(PATH + path, body);
  }

  void delete(String path) {
    keycloak.delete(PATH + path);
  }

  static String id(JsonNode thing) {
    return thing.path("id").asText();
  }

  private static JsonNode one(JsonNode list, String name) {
    if (list.size() != 1) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "The realm has %d of the name %s".formatted(list.size(), name));
    }
    return list.get(0);
  }
}
