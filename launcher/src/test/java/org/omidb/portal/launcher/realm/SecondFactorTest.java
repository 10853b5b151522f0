package org.omidb.portal.launcher.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.Role;

/** Who signs in with a second factor, read in the files that Keycloak gets (decision 0026). */
class SecondFactorTest {

  private static final Path DOCKER = Path.of("..", "docker");

  private final JsonNode realm = read("omidb-realm.json");
  private final JsonNode accounts = read("demo-users.json").path("users");

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_asks_for_a_second_factor_if_its_people_see_what_is_not_their_own(Role role) {
    assertThat(texts(role(role.realmName()).at("/composites/realm")))
        .containsExactlyElementsOf(
            role.asksForSecondFactor() ? List.of(Role.SECOND_FACTOR) : List.of());
    assertThat(role(role.realmName()).path("composite").asBoolean())
        .isEqualTo(role.asksForSecondFactor());
  }

  @Test
  void the_role_has_the_same_name_in_realm_change_and_portal() {
    assertThat(role(Role.SECOND_FACTOR).isMissingNode()).isFalse();
    assertThat(SecondFactor.ROLE).isEqualTo(Role.SECOND_FACTOR);
    assertThat(config("portal-has-role-second-factor").path("condUserRole").asText())
        .isEqualTo(Role.SECOND_FACTOR);
  }

  @Test
  void a_sign_in_asks_for_it_after_the_password_and_after_the_cookie() {
    assertThat(realm.path("browserFlow").asText()).isEqualTo("portal-browser");
    assertThat(steps("portal-browser"))
        .containsExactly("REQUIRED portal-password", "CONDITIONAL portal-second-factor");
    assertThat(steps("portal-password"))
        .containsExactly("ALTERNATIVE auth-cookie", "ALTERNATIVE auth-username-password-form");
    assertThat(steps("portal-second-factor"))
        .containsExactly(
            "REQUIRED conditional-user-role",
            "CONDITIONAL portal-second-factor-use",
            "CONDITIONAL portal-second-factor-set-up");
    assertThat(config("portal-has-role-second-factor").path("negate").asText()).isEqualTo("false");
  }

  @Test
  void whoever_has_none_sets_one_up_and_nobody_else_does() {
    assertThat(steps("portal-second-factor-use"))
        .containsExactly(
            "REQUIRED conditional-user-configured",
            "ALTERNATIVE auth-otp-form",
            "ALTERNATIVE webauthn-authenticator");
    assertThat(steps("portal-second-factor-set-up"))
        .containsExactly("REQUIRED conditional-sub-flow-executed", "REQUIRED auth-otp-form");
    assertThat(config("portal-second-factor-not-used").path("flow_to_check").asText())
        .isEqualTo("portal-second-factor-use");
    assertThat(config("portal-second-factor-not-used").path("check_result").asText())
        .isEqualTo("not-executed");
  }

  @Test
  void a_new_password_by_mail_signs_nobody_in_and_leaves_the_second_factor() {
    assertThat(realm.path("resetCredentialsFlow").asText()).isEqualTo("portal-reset");
    assertThat(steps("portal-reset"))
        .containsExactly(
            "REQUIRED reset-credentials-choose-user",
            "REQUIRED reset-credential-email",
            "REQUIRED reset-password");
    assertThat(config("portal-sign-in-after-reset").path("force-login").asText()).isEqualTo("true");
  }

  @Test
  void no_client_gets_a_token_for_a_password_alone() {
    assertThat(realm.path("directGrantFlow").asText()).isEqualTo("portal-direct-grant");
    assertThat(steps("portal-direct-grant")).containsExactly("REQUIRED deny-access-authenticator");
    var portal = realm.at("/clients/0");
    assertThat(portal.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
    assertThat(portal.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(portal.has("authenticationFlowBindingOverrides")).isFalse();
  }

  @Test
  void the_change_makes_what_stands_in_the_file() {
    var piece = SecondFactor.piece();
    for (var field : piece.properties()) {
      if (!field.getKey().equals("roles")) {
        assertThat(realm.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
      }
    }
    assertThat(role(Role.SECOND_FACTOR)).isEqualTo(piece.at("/roles/realm/0"));
  }

  @Test
  void nobody_skips_it_outside_the_demonstration() throws IOException {
    assertThat(role("demo").isMissingNode()).isTrue();
    assertThat(realm.toString()).doesNotContain("\"demo\"");
    assertThat(realm.path("users").size()).isEqualTo(1);
    try (var files = Files.walk(DOCKER)) {
      for (var file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        assertThat(Files.readString(file)).doesNotContain("demo-users").doesNotContain("tess");
      }
    }
  }

  @Test
  void one_account_of_the_demonstration_has_a_second_factor_and_the_others_skip_it() {
    var withCode =
        accounts
            .valueStream()
            .filter(account -> account.path("credentials").size() > 1)
            .map(account -> account.path("username").asText());
    assertThat(withCode).containsExactly("tess");
    var notForShow =
        accounts
            .valueStream()
            .filter(account -> !texts(account.path("realmRoles")).contains("demo"))
            .toList();
    assertThat(notForShow).hasSize(1);
    assertThat(notForShow.getFirst().path("username").asText()).isEqualTo("tess");
    assertThat(texts(notForShow.getFirst().path("realmRoles")))
        .flatExtracting(name -> Role.ofRealmName(name).stream().toList())
        .anyMatch(Role::asksForSecondFactor);
  }

  private List<String> steps(String flow) {
    return named(realm.path("authenticationFlows"), "alias", flow)
        .path("authenticationExecutions")
        .valueStream()
        .map(step ->
            step.path("requirement").asText()
                + " "
                + step.path("authenticator").asText(step.path("flowAlias").asText()))
        .toList();
  }

  private JsonNode config(String alias) {
    return named(realm.path("authenticatorConfig"), "alias", alias).path("config");
  }

  private JsonNode role(String name) {
    return named(realm.at("/roles/realm"), "name", name);
  }

  private static JsonNode named(JsonNode list, String field, String value) {
    Optional<JsonNode> found =
        list.valueStream().filter(one -> one.path(field).asText().equals(value)).findFirst();
    return found.orElse(list.path("nothing"));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(DOCKER.resolve("keycloak").resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
