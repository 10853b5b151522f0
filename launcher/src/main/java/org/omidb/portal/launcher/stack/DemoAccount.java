package org.omidb.portal.launcher.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the story, whom {@code ./portal run} lets sign in.
 *
 * @param part what the person does in the story
 * @param secret what its one-time codes are computed from, in base 32; empty if it signs in by its
 *     password alone
 */
public record DemoAccount(String username, String name, String part, Optional<String> secret) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them, as the file of demo people has them. */
  public static List<DemoAccount> all(Built built) {
    try {
      var users = JSON.readTree(built.demoUsers().toFile()).get("users");
      return users.valueStream().map(DemoAccount::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How these people sign in, in one line that names each account with a second factor. */
  public static String signingIn(List<DemoAccount> accounts) {
    return accounts.stream()
        .flatMap(account ->
            account.secret().stream()
                .map(secret ->
                    "the test account %s shows a one-time code, whose secret is %s"
                        .formatted(account.username(), secret)))
        .collect(
            Collectors.joining("; ", "The demo accounts sign in without a second factor; ", "."));
  }

  private static DemoAccount of(JsonNode user) {
    return new DemoAccount(
        user.get("username").asText(),
        user.get("firstName").asText() + " " + user.get("lastName").asText(),
        user.at("/attributes/part/0").asText(),
        user.path("credentials").valueStream().flatMap(DemoAccount::secret).findFirst());
  }

  /** Keycloak wants it as JSON in a text. */
  private static Stream<String> secret(JsonNode credential) {
    try {
      return credential.path("type").asText().equals("otp")
          ? Stream.of(JSON.readTree(credential.path("secretData").asText()).path("value").asText())
          : Stream.empty();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
