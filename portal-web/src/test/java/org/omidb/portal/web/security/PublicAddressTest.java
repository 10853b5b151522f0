package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

class PublicAddressTest {

  private static final PublicAddress PUBLIC = of("https://omidb.example.org");
  private static final PublicAddress LOCAL = of("http://127.0.0.1:8080");

  private static PublicAddress of(String base) {
    var values =
        Map.of(
            Setting.BASE_URL.key(),
            base,
            Setting.OIDC_ISSUER.key(),
            "https://sign-in.example.org/realms/omidb");
    return new PublicAddress(new Settings(key -> Optional.ofNullable(values.get(key))));
  }

  @Test
  void a_redirect_leads_to_the_configured_address() {
    assertThat(PUBLIC.absolute("/home?a=b")).isEqualTo("https://omidb.example.org/home?a=b");
    assertThat(PUBLIC.absolute("https://sign-in.example.org/x"))
        .isEqualTo("https://sign-in.example.org/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"omidb.example.org", "OMIDB.example.org", "omidb.example.org:443"})
  void its_own_name_is_served(String host) {
    assertThat(PUBLIC.isHost(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "omidb.example.org.evil.example",
        "omidb.example.org:80",
        "",
        "omidb.example.org:443@evil.example",
        "omidb.example.org:8443",
        "127.0.0.1"
      })
  void another_name_is_not(String host) {
    assertThat(PUBLIC.isHost(host)).isFalse();
  }

  @Test
  void a_port_that_is_not_the_usual_one_belongs_to_the_name() {
    assertThat(LOCAL.isHost("127.0.0.1:8080")).isTrue();
    assertThat(LOCAL.isHost("127.0.0.1")).isFalse();
    assertThat(LOCAL.isHost(null)).isFalse();
  }

  @Test
  void by_https_the_cookies_are_of_this_host_alone() {
    assertThat(new PortalCookies(PUBLIC).name("portal-session")).isEqualTo("__Host-portal-session");
    assertThat(new PortalCookies(LOCAL).name("portal-session")).isEqualTo("portal-session");
  }

  @Test
  void one_policy_allows_what_the_pages_need_and_nothing_else() {
    assertThat(new ResponseHeaders(PUBLIC).policy("script-src 'self' 'nonce-abc';"))
        .isEqualTo(
            "default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' https://sign-in.example.org");
  }

  @Test
  void only_what_is_the_same_for_everybody_may_be_kept() {
    assertThat(ResponseHeaders.isAsset("/assets/portal.css")).isTrue();
    assertThat(ResponseHeaders.isAsset("/jakarta.faces.resource/core.js.xhtml")).isTrue();
    assertThat(ResponseHeaders.isAsset("/assetsx")).isFalse();
    assertThat(ResponseHeaders.isAsset("/home")).isFalse();
  }
}
