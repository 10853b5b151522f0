package org.omidb.portal.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** Whom the portal believes in, told by tokens that a small sign-in service really signs. */
@SuppressWarnings("NullAway.Init")
class SignInServiceTest {

  private static RSAKey key;
  private static HttpServer server;
  private static String issuer;
  private static volatile String renewed = "";

  @BeforeAll
  static void start() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("key").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    answer("/.well-known/openid-configuration", () -> metadata());
    answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
    answer(
        "/token",
        () ->
            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,"
                + "\"refresh_token\":\"r\",\"id_token\":\"%s\"}".formatted(renewed));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void a_bearer_token_of_a_verified_address_is_believed() throws Exception {
    var profile = service().verified(token(claims().claim("email_verified", true).build()));
    assertThat(profile.email()).isEqualTo("rita@example.org");
    assertThat(profile.subject()).isEqualTo("rita");
  }

  @Test
  void a_bearer_token_of_an_unverified_address_is_not() throws Exception {
    var unverified = token(claims().claim("email_verified", false).build());
    assertThatThrownBy(() -> service().verified(unverified)).isInstanceOf(SignInException.class);
    var silent = token(claims().build());
    assertThatThrownBy(() -> service().verified(silent)).isInstanceOf(SignInException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "p\u0161t.low@uni.example", "pat..example@uni.example"})
  void nobody_is_anybody_by_an_address_whose_mail_reaches_another_or_nobody(
      @Nullable String address) throws Exception {
    var claims = claims().claim("email_verified", true).claim("email", address).build();
    var odd = token(claims);
    assertThatThrownBy(() -> service().verified(odd))
        .isInstanceOf(SignInException.class)
        .hasMessageContaining("none that mail arrives at");
  }

  @Test
  void a_session_ends_when_its_renewal_brings_an_address_that_is_not_verified() throws Exception {
    var service = service();
    renewed = token(claims().claim("email_verified", true).build());
    var tokens = service.refresh(held());
    assertThat(tokens.profile().email()).isEqualTo("rita@example.org");
    renewed = token(claims().claim("email_verified", false).build());
    assertThatThrownBy(() -> service.refresh(held())).isInstanceOf(SignInException.class);
  }

  @Test
  void a_logout_token_says_which_session_has_ended() throws Exception {
    assertThat(service().endedSession(logout(ended(), key))).isEqualTo("sid-1");
  }

  @Test
  void a_logout_token_is_believed_only_if_keycloak_signed_it_for_us_and_lately() throws Exception {
    refused(logout(ended(), new RSAKeyGenerator(2048).keyID("key").generate()));
    refused(logout(ended().issuer("https://another.example.org"), key));
    refused(logout(ended().audience("another"), key));
    refused(logout(ended().issueTime(Date.from(Instant.now().minusSeconds(600))), key));
    refused(logout(ended().issueTime(Date.from(Instant.now().plusSeconds(600))), key));
    refused("");
  }

  @Test
  void no_other_token_ends_a_session() throws Exception {
    refused(logout(ended().claim("events", null), key));
    refused(logout(ended().claim("events", Map.of("another", Map.of())), key));
    refused(logout(ended().claim("nonce", "n"), key));
    refused(logout(ended().claim("sid", null), key));
    refused(logout(ended().jwtID(null), key));
    refused(token(ended().build()));
  }

  private static void refused(String token) {
    assertThatThrownBy(() -> service().endedSession(token)).isInstanceOf(SignInException.class);
  }

  /** As Keycloak 26.7.3 sends it. */
  private static JWTClaimsSet.Builder ended() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("rita")
        .audience("portal")
        .jwtID("8c7e5142")
        .claim("typ", "Logout")
        .claim("sid", "sid-1")
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(120)));
  }

  private static String logout(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("key")
            .type(new JOSEObjectType("logout+jwt"))
            .build();
    var jwt = new SignedJWT(header, claims.build());
    jwt.sign(new RSASSASigner(by));
    return jwt.serialize();
  }

  private static Tokens held() {
    var profile = new Profile(issuer, "rita", "Rita", "rita@example.org", Set.of(), "sid");
    return new Tokens(profile, Instant.EPOCH, "refresh", "id");
  }

  private static SignInService service() {
    var values =
        Map.of(
            Setting.OIDC_ISSUER.key(), issuer,
            Setting.OIDC_CLIENT_ID.key(), "portal",
            Setting.OIDC_CLIENT_SECRET.key(), "a secret",
            Setting.BASE_URL.key(), "https://portal.example.org");
    return new SignInService(new Settings(name -> Optional.ofNullable(values.get(name))));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("rita")
        .audience("portal")
        .claim("typ", "Bearer")
        .claim("name", "Rita")
        .claim("email", "rita@example.org")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private static String token(JWTClaimsSet claims) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").type(JOSEObjectType.JWT).build();
    var jwt = new SignedJWT(header, claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private static String metadata() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
    "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
    "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer);
  }

  private interface Body {
    String text();
  }

  private static void answer(String path, Body body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var bytes = body.text().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
