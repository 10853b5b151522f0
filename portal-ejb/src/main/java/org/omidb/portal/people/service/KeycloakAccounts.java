package org.omidb.portal.people.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.service.Json;

/**
 * The accounts of the realm and their roles, asked of Keycloak's administration interface with the
 * portal's own account. That account may {@code view-users} and nothing else, so that Keycloak does
 * not tell it who has a role: it asks for all accounts, and each for its roles (decision 0025).
 */
final class KeycloakAccounts {
  private static final int PAGE = 100;
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Settings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  KeycloakAccounts(Settings settings) {
    this.settings = settings;
  }

  /**
   * Who has each role and can sign in.
   *
   * @throws UncheckedIOException if Keycloak cannot be reached
   * @throws IllegalStateException if it answers, and not as it should
   */
  Map<Role, List<Identity>> holders() {
    var token = token();
    var accounts = accounts(token).stream().filter(KeycloakAccounts::canSignIn).toList();
    var answers = rolesOf(accounts, token);
    var holders = new EnumMap<Role, List<Identity>>(Role.class);
    for (int i = 0; i < accounts.size(); i++) {
      for (var role : answers.get(i)) {
        holders.computeIfAbsent(role, none -> new ArrayList<>()).add(identity(accounts.get(i)));
      }
    }
    return holders;
  }

  /** One answer for each account, in their order; the first failure ends the asking. */
  private List<List<Role>> rolesOf(List<JsonNode> accounts, String token) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var asked = accounts.stream().map(one -> threads.submit(() -> roles(one, token))).toList();
      var answers = new ArrayList<List<Role>>();
      try {
        for (var answer : asked) {
          answers.add(answer.get());
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw new IllegalStateException("Keycloak does not say who has which role", e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      return answers;
    }
  }

  /** Nobody signs in, or is written to, whose address is not verified, or none. */
  private static boolean canSignIn(JsonNode account) {
    return account.path("enabled").asBoolean(false)
        && MailAddress.parse(account.path("email").asText("")).isPresent()
        && account.path("emailVerified").asBoolean(false);
  }

  private List<JsonNode> accounts(String token) {
    var accounts = new ArrayList<JsonNode>();
    while (accounts.size() % PAGE == 0) {
      var page = asked("/users?first=%d&max=%d".formatted(accounts.size(), PAGE), token);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(accounts::add);
    }
    return accounts;
  }

  /** Also those that come with another role; none if the account has just been deleted. */
  private List<Role> roles(JsonNode account, String token) {
    var path = "/users/" + account.path("id").asText() + "/role-mappings/realm/composite";
    var answer = send(administration(path, token));
    return answer.statusCode() == 404
        ? List.of()
        : read(answer)
            .valueStream()
            .flatMap(role -> Role.ofRealmName(role.path("name").asText()).stream())
            .toList();
  }

  private Identity identity(JsonNode account) {
    var name =
        Stream.of("firstName", "lastName")
            .map(part -> account.path(part).asText(""))
            .filter(part -> !part.isBlank())
            .reduce((first, last) -> first + " " + last)
            .orElse(account.path("username").asText());
    return new Identity(
        issuer(), account.path("id").asText(), name, account.path("email").asText());
  }

  private String token() {
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(
                encode(settings.text(Setting.OIDC_CLIENT_ID), UTF_8),
                encode(settings.text(Setting.OIDC_CLIENT_SECRET), UTF_8));
    return read(send(
            request(issuer() + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build()))
        .path("access_token")
        .asText();
  }

  private JsonNode asked(String path, String token) {
    return read(send(administration(path, token)));
  }

  private HttpRequest administration(String path, String token) {
    return request(issuer().replace("/realms/", "/admin/realms/") + path)
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "Keycloak answered %d to the portal's question".formatted(answer.statusCode()));
    }
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String issuer() {
    return settings.text(Setting.OIDC_ISSUER);
  }
}
