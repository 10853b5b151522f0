package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.omidb.portal.launcher.realm.RealmChanges;
import org.omidb.portal.shared.domain.Role;

/** What the realm promises, read in the file that Keycloak imports. */
class RealmFileTest {

  private static final Path FOLDER = Path.of("..", "docker", "keycloak");
  private static final int SHORTEST = 12;

  private final JsonNode realm = read();
  private final JsonNode client = realm.at("/clients/0");

  @Test
  void a_realm_made_from_the_file_has_all_changes_already() {
    assertThat(realm.path("attributes").path("omidb.realm.version").asInt())
        .isEqualTo(RealmChanges.known().newest());
  }

  @Test
  void a_token_carries_the_roles_of_the_portal_and_no_others_of_its_person() {
    assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
    var roles =
        each(realm.at("/roles/realm"))
            .map(role -> role.path("name").asText())
            .filter(name -> Role.ofRealmName(name).isPresent());
    assertThat(texts(realm.at("/scopeMappings/0/roles"))).containsExactlyElementsOf(roles.toList());
  }

  @Test
  void the_portals_own_account_reads_people_and_nothing_else() {
    var account = realm.at("/users/0/clientRoles");
    assertThat(texts(account.path("realm-management"))).containsExactly("view-users");
    assertThat(account.size()).isEqualTo(1);
    assertThat(realm.path("users").size()).isEqualTo(1);
    assertThat(texts(realm.at("/clientScopeMappings/realm-management/0/roles")))
        .containsExactly("view-users");
  }

  @Test
  void wrong_passwords_slow_the_guessing_and_keep_the_person_out_for_half_a_minute_at_most() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    assertThat(realm.path("failureFactor").asInt()).isBetween(3, 10);
    assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(30);
    assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(30);
    assertThat(realm.path("minimumQuickLoginWaitSeconds").asInt()).isBetween(1, 30);
  }

  @Test
  void keycloak_tells_the_portal_which_session_has_ended() {
    var attributes = client.path("attributes");
    assertThat(attributes.path("backchannel.logout.url").asText())
        .isEqualTo("${PORTAL_BASE_URL}/sign-in/ended");
    assertThat(attributes.path("backchannel.logout.session.required").asText()).isEqualTo("true");
  }

  @Test
  void a_password_that_many_have_chosen_is_refused_and_containers_have_the_list() throws Exception {
    assertThat(realm.path("passwordPolicy").asText())
        .contains("length(%d)".formatted(SHORTEST))
        .contains("passwordBlacklist(omidb-blocklist.txt)");
    assertThat(Files.readString(FOLDER.resolveSibling("compose.yaml")))
        .contains(
            "./keycloak/omidb-blocklist.txt:"
                + "/opt/keycloak/data/password-blacklists/omidb-blocklist.txt:ro");
    assertThat(Files.readAllLines(FOLDER.resolve("omidb-blocklist.txt")))
        .hasSizeGreaterThan(300)
        .contains("password1234", "royalsurrey1", "1q2w3e4r5t6y")
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(word -> word.length() >= SHORTEST)
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> texts(JsonNode list) {
    return each(list).map(JsonNode::asText).toList();
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(FOLDER.resolve("omidb-realm.json").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
