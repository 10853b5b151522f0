package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code ./portal run} alone does to a realm: accounts with one known password, which skip the
 * second factor, and a test account that does not. No other realm has the role {@code demo}, nor a
 * flow that knows it.
 */
public final class Demonstration {
  private static final String ROLE = "demo";
  private static final String FLOW = "portal-second-factor";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Demonstration() {}

  /** The role of an account that skips the second factor. */
  public static ObjectNode role() {
    return JSON.createObjectNode()
        .put("name", ROLE)
        .put("description", "Skips the second factor: the accounts of ./portal run");
  }

  /**
   * Sees to it that the realm has these accounts and lets those among them that are for show in by
   * their password alone.
   *
   * @param accounts as an import takes them
   */
  public static void admit(LiveRealm realm, JsonNode accounts) {
    if (realm.find("/roles/" + ROLE).isEmpty()) {
      realm.post("/roles", role());
    }
    var done = usernames(realm.get("/roles/" + ROLE + "/users?max=1000"));
    accounts
        .valueStream()
        .filter(account -> !done.contains(username(account)))
        .forEach(account -> admitOne(realm, account));
    letIn(realm);
  }

  private static void admitOne(LiveRealm realm, JsonNode account) {
    var found = realm.get("/users?exact=true&username=" + username(account));
    if (found.isEmpty()) {
      var all = JSON.createObjectNode().put("ifResourceExists", "SKIP");
      all.putArray("users").add(account);
      realm.post("/partialImport", all);
    } else if (isForShow(account)) {
      realm.post(
          "/users/" + LiveRealm.id(found.get(0)) + "/role-mappings/realm",
          realm.roles(List.of(ROLE)));
    }
  }

  /** Adds "and is not for show" to the conditions of the second factor. */
  private static void letIn(LiveRealm realm) {
    var condition =
        JSON.createObjectNode()
            .put("authenticator", "conditional-user-role")
            .put("authenticatorFlow", false)
            .put("requirement", "REQUIRED")
            .put("priority", 15)
            .put("authenticatorConfig", "portal-has-not-role-demo");
    var others =
        Flows.executions(realm, FLOW)
            .filter(one -> one.path("providerId").equals(condition.path("authenticator")))
            .filter(one -> !one.path("alias").asText().equals("portal-has-role-second-factor"))
            .toList();
    if (others.size() == 1
        && others.getFirst().path("alias").equals(condition.path("authenticatorConfig"))
        && others.getFirst().path("requirement").equals(condition.path("requirement"))) {
      return;
    }
    others.forEach(half -> Flows.removeExecution(realm, half));
    var file = JSON.createObjectNode();
    file.putArray("authenticatorConfig")
        .addObject()
        .put("alias", "portal-has-not-role-demo")
        .putObject("config")
        .put("condUserRole", ROLE)
        .put("negate", "true");
    Flows.add(realm, FLOW, condition, file);
  }

  private static boolean isForShow(JsonNode account) {
    return account.path("realmRoles").valueStream().anyMatch(role -> role.asText().equals(ROLE));
  }

  private static Set<String> usernames(JsonNode accounts) {
    return accounts.valueStream().map(Demonstration::username).collect(Collectors.toSet());
  }

  private static String username(JsonNode account) {
    return account.path("username").asText();
  }
}
