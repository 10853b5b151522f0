package org.omidb.portal.people.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** Who has a role, asked of a server that answers as Keycloak 26.7.3 does to {@code view-users}. */
@SuppressWarnings("NullAway.Init")
class DirectoryTest {

  private static final Pattern PAGE = Pattern.compile("first=(\\d+)&max=(\\d+)");
  private static final Pattern ROLES =
      Pattern.compile("/admin/realms/omidb/users/([^/]+)/role-mappings/realm/composite");

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private boolean rolesAreDown;
  private Instant now = Instant.parse("2026-11-29T10:00:00Z");
  private HttpServer server;
  private Directory directory;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/omidb";
    var values =
        Map.of(
            Setting.OIDC_ISSUER.key(), issuer,
            Setting.OIDC_CLIENT_ID.key(), "portal",
            Setting.OIDC_CLIENT_SECRET.key(), "a secret & more");
    var settings = new Settings(key -> Optional.ofNullable(values.get(key)));
    directory = new Directory(new KeycloakAccounts(settings), new Known(), () -> now);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void those_have_a_role_whose_account_has_it_by_name() {
    account("rosa", true, true, "researcher", "royal-surrey-signatory");
    account("carol", true, true, "researcher", "committee-chair", "second-factor");
    account("adam", true, true, "researcher", "committee-chair");
    assertThat(names(Role.COMMITTEE_CHAIR)).containsExactly("adam", "carol");
    assertThat(names(Role.ROYAL_SURREY_SIGNATORY)).containsExactly("rosa");
    assertThat(names(Role.AUDITOR)).isEmpty();
  }

  @Test
  void a_disabled_account_and_one_without_a_verified_address_hold_no_role() {
    account("gone", false, true, "auditor");
    account("unverified", true, false, "auditor");
    account("ivo", true, true, "auditor");
    assertThat(names(Role.AUDITOR)).containsExactly("ivo");
  }

  @Test
  void nobody_is_left_out_however_many_accounts_there_are() {
    IntStream.range(0, 300).forEach(i -> account("n" + (1000 + i), true, true, "auditor"));
    assertThat(names(Role.AUDITOR)).hasSize(300);
    account("n2000", true, true, "auditor");
    now = now.plus(Directory.HELD);
    assertThat(names(Role.AUDITOR)).hasSize(301);
  }

  @Test
  void an_account_that_was_deleted_a_moment_ago_has_no_role() {
    account("ivo", true, true, "auditor");
    account("deleted", true, true);
    assertThat(names(Role.AUDITOR)).containsExactly("ivo");
  }

  @Test
  void an_answer_serves_all_roles_for_half_a_minute_and_no_longer() {
    account("ivo", true, true, "auditor");
    names(Role.AUDITOR);
    int once = asked.size();
    now = now.plus(Directory.HELD).minusMillis(1);
    account("ada", true, true, "administrator");
    assertThat(names(Role.ADMINISTRATOR)).isEmpty();
    assertThat(asked).hasSize(once);
    now = now.plusMillis(1);
    assertThat(names(Role.ADMINISTRATOR)).containsExactly("ada");
  }

  @Test
  void a_failure_is_said_and_not_kept() {
    account("ivo", true, true, "auditor");
    rolesAreDown = true;
    assertThatThrownBy(() -> names(Role.AUDITOR))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("Keycloak answered 503 to the portal's question");
    rolesAreDown = false;
    assertThat(names(Role.AUDITOR)).containsExactly("ivo");
  }

  private List<String> names(Role role) {
    return directory.holders(role).stream().map(Person::name).toList();
  }

  private void account(String name, boolean enabled, boolean verified, String... roles) {
    accounts.put(name, new Account(name, enabled, verified, List.of(roles)));
  }

  /** An account without any role answers 404, as if it had been deleted since the list. */
  private record Account(String name, boolean enabled, boolean verified, List<String> roles) {
    String json() {
      return "{\"id\":\"%1$s\",\"username\":\"%1$s\",\"firstName\":\"%1$s\",\"email\":\"%1$s@example.org\",\"enabled\":%2$s,\"emailVerified\":%3$s}"
          .formatted(name, enabled, verified);
    }

    String rolesJson() {
      return list(roles.stream().map("{\"name\":\"%s\"}"::formatted));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    asked.add(uri.toString());
    var roles = ROLES.matcher(uri.getPath());
    if (uri.getPath().equals("/realms/omidb/protocol/openid-connect/token")) {
      var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean known = form.endsWith("client_id=portal&client_secret=a+secret+%26+more");
      send(exchange, known ? 200 : 401, "{\"access_token\":\"portal's\"}");
    } else if (!"Bearer portal's".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{}");
    } else if (uri.getPath().equals("/admin/realms/omidb/users")) {
      send(exchange, 200, page(uri.getQuery()));
    } else if (roles.matches() && rolesAreDown) {
      send(exchange, 503, "{}");
    } else if (roles.matches()) {
      var account = Optional.ofNullable(accounts.get(roles.group(1)));
      var known = account.filter(one -> !one.roles().isEmpty());
      send(exchange, known.isPresent() ? 200 : 404, known.map(Account::rolesJson).orElse("{}"));
    } else {
      send(exchange, 403, "{\"error\":\"HTTP 403 Forbidden\"}");
    }
  }

  private String page(String query) {
    var asks = PAGE.matcher(query);
    assertThat(asks.find()).as(query).isTrue();
    return list(
        accounts.values().stream()
            .skip(Long.parseLong(asks.group(1)))
            .limit(Long.parseLong(asks.group(2)))
            .map(Account::json));
  }

  private static String list(Stream<String> items) {
    return items.collect(joining(",", "[", "]"));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Everybody has an id as soon as somebody asks for it. */
  private static final class Known extends People {
    Known() {
      super(unused(), unused());
    }

    @Override
    public Person ensure(Identity who) {
      return new Person(
          new PersonId(UUID.nameUUIDFromBytes(who.subject().getBytes(StandardCharsets.UTF_8))),
          who.name(),
          who.email());
    }
  }
}
