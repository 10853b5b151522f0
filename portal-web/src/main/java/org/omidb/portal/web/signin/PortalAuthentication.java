package org.omidb.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.parked.domain.Verdict;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.EndedSessions;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.errors.ErrorPage;
import org.omidb.portal.web.security.FrontDoor;
import org.omidb.portal.web.security.PublicAddress;
import org.omidb.portal.web.security.ResponseHeaders;
import org.omidb.portal.web.shared.ApiProblem;
import org.omidb.portal.web.shared.SignedIn;

/**
 * Says who makes a request. Pages know a browser by its session and send strangers to Keycloak and
 * back; addresses under {@code /api/} know bearer tokens only and answer in JSON.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

  private static final System.Logger LOG = System.getLogger(PortalAuthentication.class.getName());

  private final SignInService service;
  private final People people;
  private final EndedSessions ended;
  private final Attempts attempts;
  private final SessionKey key;
  private final FrontDoor door;
  private final ResponseHeaders headers;
  private final PublicAddress address;
  private final Parking parking;
  private final ParkedForms parked;

  @Inject
  PortalAuthentication(
      SignInService service,
      People people,
      EndedSessions ended,
      Attempts attempts,
      SessionKey key,
      FrontDoor door,
      ResponseHeaders headers,
      PublicAddress address,
      Parking parking,
      ParkedForms parked) {
    this.service = service;
    this.people = people;
    this.ended = ended;
    this.attempts = attempts;
    this.key = key;
    this.door = door;
    this.headers = headers;
    this.address = address;
    this.parking = parking;
    this.parked = parked;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    headers.write(request, response);
    try {
      return door.turnsAway(request, response)
          ? AuthenticationStatus.SEND_FAILURE
          : admitted(request, response, context);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The sign-in service cannot be reached: {0}", e);
      return unavailable(request, response);
    }
  }

  private AuthenticationStatus admitted(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    var path = ResponseHeaders.path(request);
    if (path.startsWith("/api/")) {
      return api(request, response, context);
    }
    if (ResponseHeaders.isAsset(path)) {
      return context.doNothing();
    }
    return path.equals(SignInService.CALLBACK)
        ? callback(request, response)
        : page(request, response, context);
  }

  private AuthenticationStatus page(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    var session = SignInSession.of(request, key.sent(request));
    if (session.isPresent()) {
      var tokens = session.get().freshTokens(service, ended::contains);
      if (tokens.isPresent()) {
        var person = session.get().person(tokens.get(), people);
        if (FormGate.turnsAway(parking, person.id(), request, response)) {
          return AuthenticationStatus.SEND_FAILURE;
        }
        return signedIn(request, context, person, tokens.get().profile().groups());
      }
    }
    return context.isProtected() ? signIn(request, response) : context.doNothing();
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var kept = kept(request);
    if (kept == Kept.TOO_MUCH) {
      FormGate.tellTooMuch(request, response);
      return AuthenticationStatus.SEND_FAILURE;
    }
    var attempt = Attempt.at(kept == Kept.FORM ? Resume.PATH : SentForms.address(request));
    var there = service.signInAddress(attempt).toString();
    attempts.remember(request, response, attempt);
    return redirected(response, there);
  }

  /** What has been kept of a request that needs a sign-in first. */
  private enum Kept {
    NOTHING,
    FORM,
    TOO_MUCH
  }

  /** Keeps the form of the request before anything can fail that signing in needs. */
  private Kept kept(HttpServletRequest request) throws IOException {
    var now = Instant.now();
    if (SentForms.isForm(request)
        && !ResponseHeaders.path(request).equals(Resume.PATH)
        && parking.judge(request, Optional.empty(), now) instanceof Verdict.Park(var owner)) {
      return parking.park(owner, request, now) ? Kept.FORM : Kept.TOO_MUCH;
    }
    return Kept.NOTHING;
  }

  private AuthenticationStatus callback(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var attempt = attempts.take(request, response, request.getParameter("state"));
    var code = request.getParameter("code");
    if (attempt.isEmpty()) {
      return redirected(response, request.getContextPath() + "/home");
    }
    if (code == null || code.isBlank()) {
      return redirected(response, request.getContextPath() + "/sign-in/failed");
    }
    try {
      var tokens = service.redeem(attempt.get(), code);
      var person = people.ensure(tokens.profile().identity());
      var earlier = SignInSession.of(request, key.sent(request));
      var session = SignInSession.begun(request, earlier, person.id(), key.give(response));
      key.given(response);
      session.signedIn(tokens, person.id());
      return redirected(
          response, request.getContextPath() + next(person.id(), attempt.get().target()));
    } catch (SignInException e) {
      LOG.log(System.Logger.Level.WARNING, "A sign-in failed: {0}", e.getMessage());
      return redirected(response, request.getContextPath() + "/sign-in/failed");
    }
  }

  /** Whoever has a form that waits is asked about it first. */
  private String next(PersonId person, String target) {
    return parked.waiting(person, Instant.now()).isEmpty() || target.startsWith(Resume.PATH)
        ? target
        : Resume.PATH + "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private AuthenticationStatus redirected(HttpServletResponse response, String location)
      throws IOException {
    response.sendRedirect(address.absolute(location));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus api(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    var authorization = request.getHeader("Authorization");
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return context.isProtected() ? unauthorised(response) : context.doNothing();
    }
    try {
      var profile = service.verified(authorization.substring(7).strip());
      if (profile.isOf(ended::contains)) {
        return unauthorised(response);
      }
      return signedIn(request, context, people.ensure(profile.identity()), profile.groups());
    } catch (SignInException e) {
      LOG.log(System.Logger.Level.INFO, "{0}", e.getMessage());
      return unauthorised(response);
    }
  }

  private AuthenticationStatus signedIn(
      HttpServletRequest request, HttpMessageContext context, Person person, Set<String> groups) {
    var roles = EnumSet.noneOf(Role.class);
    groups.forEach(group -> Role.ofRealmName(group).ifPresent(roles::add));
    request.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(person, new Caller(person.id(), roles)));
    return context.notifyContainerAboutLogin(person.id().toString(), groups);
  }

  private static AuthenticationStatus unauthorised(HttpServletResponse response)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"OMI-DB\"");
    ApiProblem.of(401, "Sign in with a bearer token that was issued for this API").send(response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus unavailable(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      if (kept(request) == Kept.FORM) {
        request.setAttribute(ErrorPage.KEPT, Resume.PATH);
      }
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The browser has gone", e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
