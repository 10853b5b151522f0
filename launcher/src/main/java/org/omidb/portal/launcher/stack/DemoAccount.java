package org.omidb.portal.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Somebody of the story, whom {@code ./portal run} lets sign in.
 *
 * @param part what the person does in the story
 */
public record DemoAccount(String username, String name, String part) {
  /** All of them, as the file of demo people has them. */
  public static List<DemoAccount> all(Built built) {
    try {
      var users = new ObjectMapper().readTree(built.demoUsers().toFile()).get("users");
      return users.valueStream().map(DemoAccount::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoAccount of(JsonNode user) {
    return new DemoAccount(
        user.get("username").asText(),
        user.get("firstName").asText() + " " + user.get("lastName").asText(),
        user.at("/attributes/part/0").asText());
  }
}
