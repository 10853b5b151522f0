package org.omidb.portal.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.shared.domain.MailAddress;

/** The conversation with Keycloak, in the words of OpenID Connect. */
@ApplicationScoped
class SignInService {

  /** Where Keycloak sends the browser back to. */
  static final String CALLBACK = "/sign-in/callback";

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;
  private static final int SECONDS_TO_SPARE = 10;
  private static final Duration LOGOUT_IS_NEWS = Duration.ofMinutes(2);

  private final Settings settings;
  private volatile @Nullable Provider provider;

  /** What the service says of itself, and the keys it signs with. */
  private record Provider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

  @Inject
  SignInService(Settings settings) {
    this.settings = settings;
  }

  /** Where the browser goes to sign in, or to register first. */
  URI signInAddress(Attempt attempt) throws IOException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client(), callback())
        .endpointURI(provider().metadata().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Where the browser goes to end the session at Keycloak too. */
  URI signOutAddress(String idToken) throws IOException, SignInException {
    return new LogoutRequest(
            provider().metadata().getEndSessionEndpointURI(),
            parsed(idToken),
            URI.create(settings.text(Setting.BASE_URL) + "/"),
            null)
        .toURI();
  }

  /** The tokens for the code that the browser brought back. */
  Tokens redeem(Attempt attempt, String code) throws IOException, SignInException {
    return tokens(
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback(), new CodeVerifier(attempt.verifier())),
        new Nonce(attempt.nonce()));
  }

  /** Newer tokens, with the roles of now; refused when the session there has ended. */
  Tokens refresh(Tokens tokens) throws IOException, SignInException {
    return tokens(new RefreshTokenGrant(new RefreshToken(tokens.refresh())), null);
  }

  /** The person of a bearer token that was issued for this API. */
  Profile verified(String accessToken) throws IOException, SignInException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, provider().keys()));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            client().getValue(),
            new JWTClaimsSet.Builder().issuer(issuer().getValue()).claim("typ", "Bearer").build(),
            Set.of("sub", "exp", "iat")));
    try {
      return profile(processor.process(accessToken, null));
    } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
      throw new SignInException("A bearer token is not valid", e);
    }
  }

  /**
   * The session that a logout token ends, checked as OpenID Connect Back-Channel Logout 1.0,
   * section 2.6, says. A token without a session is refused: the realm promises one. A token that
   * comes twice ends what has ended, so that nobody has to remember its {@code jti}.
   */
  String endedSession(String logoutToken) throws IOException, SignInException {
    var validator =
        new LogoutTokenValidator(
            issuer(),
            client(),
            true,
            new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, provider().keys()),
            null);
    try {
      var claims = validator.validate(JWTParser.parse(logoutToken));
      var now = Instant.now();
      var issued = claims.getIssueTime().toInstant();
      if (issued.isBefore(now.minus(LOGOUT_IS_NEWS)) || issued.isAfter(now.plus(LOGOUT_IS_NEWS))) {
        throw new SignInException("A logout token is not of now");
      }
      return Optional.ofNullable(claims.getSessionID())
          .orElseThrow(() -> new SignInException("A logout token names no session"))
          .getValue();
    } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
      throw new SignInException("A logout token is not valid", e);
    }
  }

  private Tokens tokens(AuthorizationGrant grant, @Nullable Nonce nonce)
      throws IOException, SignInException {
    var request =
        new TokenRequest.Builder(
                provider().metadata().getTokenEndpointURI(),
                new ClientSecretBasic(
                    client(), new Secret(settings.text(Setting.OIDC_CLIENT_SECRET))),
                grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    try {
      var answer = OIDCTokenResponseParser.parse(request.send());
      if (!answer.indicatesSuccess()) {
        throw new SignInException(
            "The sign-in service refused: " + answer.toErrorResponse().getErrorObject().getCode());
      }
      return checked((OIDCTokenResponse) answer.toSuccessResponse(), nonce);
    } catch (ParseException e) {
      throw new SignInException("The sign-in service's answer makes no sense", e);
    }
  }

  private Tokens checked(OIDCTokenResponse answer, @Nullable Nonce nonce)
      throws IOException, SignInException {
    var tokens = answer.getOIDCTokens();
    var validator =
        new IDTokenValidator(
            issuer(),
            client(),
            new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, provider().keys()),
            null);
    try {
      validator.validate(tokens.getIDToken(), nonce);
      return new Tokens(
          profile(tokens.getIDToken().getJWTClaimsSet()),
          Instant.now().plusSeconds(tokens.getAccessToken().getLifetime() - SECONDS_TO_SPARE),
          Optional.ofNullable(tokens.getRefreshToken()).orElseThrow().getValue(),
          tokens.getIDTokenString());
    } catch (BadJOSEException | JOSEException | java.text.ParseException e) {
      throw new SignInException("The sign-in service's identity token is not valid", e);
    }
  }

  /**
   * The person of a checked token, whether it came with a browser's sign-in, at its renewal, or as
   * a bearer token: nobody is anybody by an address that the sign-in service has not verified, or
   * that it verified by a mail to somebody else.
   */
  private static Profile profile(JWTClaimsSet claims)
      throws java.text.ParseException, SignInException {
    if (!Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw new SignInException("The mail address is not verified");
    }
    var groups = claims.getStringListClaim("groups");
    var name = claims.getStringClaim("name");
    var claimed = claims.getStringClaim("email");
    var email = claimed == null ? "" : claimed;
    if (MailAddress.parse(email).isEmpty()) {
      throw new SignInException("The mail address is none that mail arrives at");
    }
    return new Profile(
        claims.getIssuer(),
        claims.getSubject(),
        name == null ? "" : name,
        email,
        Set.copyOf(groups == null ? List.of() : groups),
        claims.getStringClaim("sid"));
  }

  private static JWT parsed(String idToken) throws SignInException {
    try {
      return JWTParser.parse(idToken);
    } catch (java.text.ParseException e) {
      throw new SignInException("The session's identity token cannot be read", e);
    }
  }

  /** Asked once; while Keycloak is away nobody can sign in, and everything else goes on. */
  private Provider provider() throws IOException {
    var known = provider;
    if (known != null) {
      return known;
    }
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer(), CONNECT_MILLIS, READ_MILLIS);
      var found =
          new Provider(
              metadata,
              JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).retrying(true).build());
      provider = found;
      return found;
    } catch (GeneralException | MalformedURLException e) {
      throw new IOException("The sign-in service does not describe itself", e);
    }
  }

  private Issuer issuer() {
    return new Issuer(settings.text(Setting.OIDC_ISSUER));
  }

  private ClientID client() {
    return new ClientID(settings.text(Setting.OIDC_CLIENT_ID));
  }

  private URI callback() {
    return URI.create(settings.text(Setting.BASE_URL) + CALLBACK);
  }
}
