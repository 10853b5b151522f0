package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Accounts, roles and the flow {@code portal-second-factor} as Keycloak 26.7.3 keeps them: a new
 * execution is disabled and stands where its priority puts it, and an alias is given once.
 */
final class FakeAccounts implements FakeKeycloak.Inside {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FLOW = "/authentication/flows/portal-second-factor/executions";

  final Set<String> roles = new HashSet<>();

  /** The roles of each account by its name, which is its id too. */
  final TreeMap<String, Set<String>> accounts = new TreeMap<>();

  private final List<ObjectNode> executions = new ArrayList<>();
  private int made;

  FakeAccounts() {
    execution("conditional-user-role", 10)
        .put("requirement", "REQUIRED")
        .put("alias", "portal-has-role-second-factor");
    execution("portal-second-factor-use", 20).put("requirement", "CONDITIONAL");
    execution("portal-second-factor-set-up", 30).put("requirement", "CONDITIONAL");
  }

  /** The flow's steps in their order. */
  List<String> flow() {
    return executions.stream()
        .sorted(Comparator.comparingInt(one -> one.path("priority").asInt()))
        .map(one ->
            "%s %s %s"
                .formatted(
                    one.path("requirement").asText(),
                    one.path("providerId").asText(),
                    one.path("alias").asText())
                .strip())
        .toList();
  }

  @Override
  public @Nullable JsonNode answer(String request, JsonNode body) {
    var words = request.split("[ /?=&]+");
    return switch (words[1]) {
      case "roles" -> role(request, words, body);
      case "users" -> user(request, words, body);
      case "partialImport" -> imported(body);
      default -> flow(request, words, body);
    };
  }

  private @Nullable JsonNode role(String request, String[] words, JsonNode body) {
    if (request.startsWith("POST")) {
      roles.add(body.path("name").asText());
      return body;
    }
    if (!roles.contains(words[2])) {
      return null;
    }
    return words.length == 3
        ? JSON.createObjectNode().put("name", words[2])
        : users(accounts.keySet().stream().filter(u -> has(u, words[2])).toList());
  }

  private boolean has(String account, String role) {
    return accounts.getOrDefault(account, Set.of()).contains(role);
  }

  private JsonNode user(String request, String[] words, JsonNode body) {
    if (request.startsWith("POST")) {
      var held = accounts.getOrDefault(words[2], Set.of());
      body.forEach(role -> held.add(role.path("name").asText()));
      return body;
    }
    var name = words[words.length - 1];
    return users(accounts.containsKey(name) ? List.of(name) : List.of());
  }

  private JsonNode imported(JsonNode body) {
    for (var account : body.path("users")) {
      var held = new TreeSet<String>();
      account.path("realmRoles").forEach(role -> held.add(role.asText()));
      accounts.putIfAbsent(account.path("username").asText(), held);
    }
    return body;
  }

  private @Nullable JsonNode flow(String request, String[] words, JsonNode body) {
    if (request.equals("GET " + FLOW)) {
      var list = JSON.createArrayNode();
      executions.stream()
          .sorted(Comparator.comparingInt(one -> one.path("priority").asInt()))
          .forEach(one -> list.add(one.deepCopy()));
      return list;
    }
    if (request.equals("POST " + FLOW + "/execution")) {
      return execution(body.path("provider").asText(), body.path("priority").asInt());
    }
    if (request.equals("PUT " + FLOW)) {
      return named(body.path("id").asText()).setAll((ObjectNode) body);
    }
    if (request.startsWith("DELETE /authentication/executions/")) {
      executions.remove(named(words[3]));
      return body;
    }
    boolean taken =
        executions.stream().anyMatch(one -> one.path("alias").equals(body.path("alias")));
    return request.endsWith("/config") && !taken
        ? named(words[3]).set("alias", body.path("alias"))
        : null;
  }

  private ObjectNode named(String id) {
    return executions.stream()
        .filter(one -> LiveRealm.id(one).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode execution(String provider, int priority) {
    var execution =
        JSON.createObjectNode()
            .put("id", "e" + ++made)
            .put("providerId", provider)
            .put("requirement", "DISABLED")
            .put("level", 0)
            .put("priority", priority);
    executions.add(execution);
    return execution;
  }

  private static ArrayNode users(List<String> names) {
    var list = JsonNodeFactory.instance.arrayNode();
    names.forEach(name -> list.addObject().put("id", name).put("username", name));
    return list;
  }
}
