package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/**
 * Keycloak's administration interface, spoken to as an administrator of its master realm. Every
 * answer that is no success is a {@link LaunchFailure} which names the request.
 */
final class Administration {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A token of {@code admin-cli} lives for a minute. */
  private static final Duration HELD = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final String credentials;
  private String token = "";
  private Instant tokenSince = Instant.MIN;

  /** Of the Keycloak at that address, such as {@code https://sign-in.example.org}. */
  Administration(String address, String administrator, String password) {
    this.address = address;
    this.credentials =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(encoded(administrator), encoded(password));
  }

  JsonNode get(String path) {
    return send(authorised(path).GET());
  }

  /** Empty if there is nothing under that path. */
  Optional<JsonNode> find(String path) {
    var request = authorised(path).GET().build();
    var answer = answer(request);
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(request, answer));
  }

  void put(String path, JsonNode body) {
    send(withBody(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  void post(String path, JsonNode body) {
    send(withBody(path).POST(BodyPublishers.ofString(body.toString())));
  }

  /** Some things are taken away by naming them in the body. */
  void delete(String path, JsonNode body) {
    send(withBody(path).method("DELETE", BodyPublishers.ofString(body.toString())));
  }

  void delete(String path) {
    send(authorised(path).DELETE());
  }

  private HttpRequest.Builder withBody(String path) {
    return authorised(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder authorised(String path) {
    if (Instant.now().isAfter(tokenSince.plus(HELD))) {
      tokenSince = Instant.now();
      token =
          send(request("/realms/master/protocol/openid-connect/token")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(credentials)))
              .path("access_token")
              .asText();
    }
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private JsonNode send(HttpRequest.Builder builder) {
    var request = builder.build();
    return read(request, answer(request));
  }

  private static JsonNode read(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE,
          "Keycloak answered %d to %s %s"
              .formatted(answer.statusCode(), request.method(), request.uri().getPath()));
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "%s answers with no JSON".formatted(request.uri()), e);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.BROKEN_STATE, "Keycloak at %s gave no answer: %s".formatted(address, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
