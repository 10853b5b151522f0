package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.launcher.realm.RealmChanges;
import org.omidb.portal.shared.domain.MailAddress;
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

  @Test
  void who_registers_is_asked_what_a_realm_is_asked_that_came_here_by_its_changes()
      throws Exception {
    var config =
        realm
            .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
            .path("kc.user.profile.config");
    assertThat(new ObjectMapper().readTree(config.path(0).asText())).isEqualTo(people());
    assertThat(realm.path("registrationEmailAsUsername").asBoolean()).isTrue();
    assertThat(realm.path("loginTheme").asText()).isEqualTo("omidb");
    assertThat(realm.path("emailTheme").asText()).isEqualTo("omidb");
    assertThat(Files.readString(FOLDER.resolveSibling("compose.yaml")))
        .contains("./keycloak/theme:/opt/keycloak/themes/omidb:ro");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat.low@uni.example",
        "o'brien+omi@x-ray.nhs.uk",
        "a@b.c",
        "a@b",
        "pšt.low@uni.example",
        "pat..example@uni.example",
        ".pat@uni.example",
        "pat@uni..example",
        "pat@-uni.example",
        "pat@uni.123",
        "pat@büch.example",
        "pat low@uni.example",
        "pat@uni.example\u200b",
        "<pat@uni.example>",
        "a234567890123456789012345678901234567890123456789012345678901234@uni.example",
        "a2345678901234567890123456789012345678901234567890123456789012345@uni.example",
      })
  void an_address_that_can_register_is_one_that_the_portal_takes(String address) {
    boolean ascii = address.chars().allMatch(c -> c < 0x80);
    assertThat(matches("email", address))
        .isEqualTo(ascii && MailAddress.parse(address).isPresent());
  }

  @Test
  void bent_addresses_are_told_apart_as_the_portal_does() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var bent = bend("jo.lo@uni-x.example", random);
      assertThat(matches("email", bent)).as(bent).isEqualTo(MailAddress.parse(bent).isPresent());
    }
  }

  private static String bend(String text, Random random) {
    var bent = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bent.length());
      switch (random.nextInt(3)) {
        case 0 -> bent.deleteCharAt(at);
        case 1 -> bent.insert(at, ".-@A1!,_".charAt(random.nextInt(8)));
        default -> bent.setCharAt(at, ".-@A1!,_".charAt(random.nextInt(8)));
      }
    }
    return bent.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Suharto", "Ana (Dr/Prof.)", "O'Brien-Ķe", "李", "محمد", "X Æ A-12"})
  void a_name_is_what_somebody_is_called(String name) {
    assertThat(matches("firstName", name)).isTrue();
    assertThat(matches("lastName", name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "123", "<b>x</b>", "\u3164", "a\u202eb", "a\nb", "a\u0000"})
  void a_name_holds_letters_and_nothing_that_nobody_sees(String name) {
    assertThat(matches("firstName", name)).isFalse();
    assertThat(matches("lastName", name)).isFalse();
  }

  @Test
  void only_the_first_name_and_the_address_are_asked_of_everybody() {
    assertThat(attribute("firstName").has("required")).isTrue();
    assertThat(attribute("email").has("required")).isTrue();
    assertThat(attribute("lastName").has("required")).isFalse();
  }

  private static boolean matches(String attribute, String text) {
    var pattern = attribute(attribute).at("/validations/pattern/pattern").asText();
    return Pattern.matches(pattern, text);
  }

  private static JsonNode attribute(String name) {
    return each(people().path("attributes"))
        .filter(attribute -> attribute.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode people() {
    try (var in = RealmChanges.class.getResourceAsStream("people.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
