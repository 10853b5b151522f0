package org.omidb.portal.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.testing.ReferencePage;

class SettingsTest {

  @Test
  void names_follow_the_pattern_of_microprofile_config() {
    assertThat(Setting.OIDC_CLIENT_ID.key()).isEqualTo("portal.oidc.client-id");
    assertThat(Setting.OIDC_CLIENT_ID.environment()).isEqualTo("PORTAL_OIDC_CLIENT_ID");
    assertThat(Setting.BASE_URL.key()).isEqualTo("portal.base-url");
    assertThat(Setting.OBJECTS_S3_ACCESS_KEY.key()).isEqualTo("portal.objects.s3.access-key");
    assertThat(Setting.AUDIT_PUBLIC_KEY.key()).isEqualTo("portal.audit.public-key");
  }

  @Test
  void what_is_required_and_missing_is_named() {
    var settings = new Settings(key -> Optional.of("x").filter(x -> !key.equals("portal.db.url")));
    assertThat(settings.missing()).containsExactly(Setting.DB_URL);
  }

  @Test
  void an_empty_value_is_a_missing_one() {
    var settings = new Settings(key -> Optional.of(" "));
    assertThat(settings.missing()).contains(Setting.DB_PASSWORD, Setting.RELEASE_MASTER_KEY);
    assertThatThrownBy(() -> settings.text(Setting.DB_PASSWORD))
        .hasMessageContaining("portal.db.password");
  }

  @Test
  void the_environment_is_a_source() {
    var settings = Settings.ofEnvironment(Map.of("PORTAL_DB_URL", "jdbc:x")::get);
    assertThat(settings.text(Setting.DB_URL)).isEqualTo("jdbc:x");
    assertThat(settings.find(Setting.DB_USER)).isEmpty();
  }

  @Test
  void the_reference_page_lists_every_setting() {
    ReferencePage.says(
        "configuration.md",
        """
        # Configuration

        The portal reads these settings through MicroProfile Config; most are given as environment
        variables. No secret has a default: `./portal run` makes its own once, every other start
        refuses and names what is missing. This page is written by `SettingsTest`.

        | setting | environment variable | kind | meaning |
        |---|---|---|---|
        """
            + Arrays.stream(Setting.values())
                .map(setting ->
                    "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                            setting.key(),
                            setting.environment(),
                            kind(setting.kind()),
                            setting.meaning()))
                .collect(joining()));
  }

  private static String kind(Setting.Kind kind) {
    return switch (kind) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case SECRET -> "required, secret";
      case OPTIONAL_SECRET -> "optional, secret";
    };
  }
}
