package org.omidb.portal.launcher.realm;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/** Flows of signing in, made step by step as an import would make them. */
final class Flows {
  private static final String FLOWS = "/authentication/flows/";
  private static final String EXECUTIONS = "/authentication/executions/";

  private Flows() {}

  /**
   * Makes all flows of the file, none of which the realm may use already. What an interrupted
   * attempt has left of them is removed.
   */
  static void make(LiveRealm realm, JsonNode file) {
    for (var flow : file.path("authenticationFlows")) {
      if (flow.path("topLevel").asBoolean()) {
        remove(realm, flow.path("alias").asText());
        realm.post("/authentication/flows", without(flow, "authenticationExecutions"));
      }
      for (var execution : flow.path("authenticationExecutions")) {
        add(realm, flow.path("alias").asText(), execution, file);
      }
    }
  }

  /** With everything below it. */
  private static void remove(LiveRealm realm, String alias) {
    for (var flow : realm.get("/authentication/flows")) {
      if (flow.path("alias").asText().equals(alias)) {
        realm.delete(FLOWS + LiveRealm.id(flow));
      }
    }
  }

  /**
   * Adds one execution to a flow. It has its configuration before it is required: a condition
   * without one is never met, and would switch off what it guards.
   *
   * @param file where its sub-flow or its configuration stands
   */
  static void add(LiveRealm realm, String flow, JsonNode execution, JsonNode file) {
    var before = executions(realm, flow).map(LiveRealm::id).collect(toSet());
    var body = JsonNodeFactory.instance.objectNode();
    body.set("priority", execution.path("priority"));
    var name = name(execution);
    if (execution.path("authenticatorFlow").asBoolean()) {
      var child = named(file.path("authenticationFlows"), name);
      body.put("alias", name).put("type", "basic-flow").put("provider", "");
      body.set("description", child.path("description"));
      realm.post(FLOWS + flow + "/executions/flow", body);
    } else {
      realm.post(FLOWS + flow + "/executions/execution", body.put("provider", name));
    }
    var made =
        (ObjectNode)
            executions(realm, flow)
                .filter(one -> !before.contains(LiveRealm.id(one)))
                .findFirst()
                .orElseThrow();
    if (execution.has("authenticatorConfig")) {
      var alias = execution.path("authenticatorConfig").asText();
      realm.post(
          EXECUTIONS + LiveRealm.id(made) + "/config",
          named(file.path("authenticatorConfig"), alias));
    }
    made.set("priority", execution.path("priority"));
    made.set("requirement", execution.path("requirement"));
    realm.put(FLOWS + flow + "/executions", made);
  }

  static void removeExecution(LiveRealm realm, JsonNode execution) {
    realm.delete(EXECUTIONS + LiveRealm.id(execution));
  }

  /** What stands in a flow itself, in its order; not what stands in its sub-flows. */
  static Stream<JsonNode> executions(LiveRealm realm, String flow) {
    return realm
        .get(FLOWS + flow + "/executions")
        .valueStream()
        .filter(execution -> execution.path("level").asInt() == 0);
  }

  private static String name(JsonNode execution) {
    return execution
        .path(execution.path("authenticatorFlow").asBoolean() ? "flowAlias" : "authenticator")
        .asText();
  }

  private static JsonNode named(JsonNode list, String alias) {
    return list.valueStream()
        .filter(one -> one.path("alias").asText().equals(alias))
        .findFirst()
        .orElseThrow(
            () -> new LaunchFailure(ExitCode.BROKEN_STATE, "Nothing has the alias " + alias));
  }

  private static ObjectNode without(JsonNode flow, String field) {
    return ((ObjectNode) flow.deepCopy()).without(field);
  }
}
