package org.omidb.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.Problem;
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

  @Inject
  PortalAuthentication(SignInService service, People people) {
    this.service = service;
    this.people = people;
  }

  @SuppressWarnings("NullAway")
  protected PortalAuthentication() {
    this(null, null);
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var path = path(request);
    try {
      if (path.startsWith("/api/")) {
        return api(request, response, context);
      }
      if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
        return context.doNothing();
      }
      return path.equals(SignInService.CALLBACK)
          ? callback(request, context)
          : page(request, context);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The sign-in service cannot be reached", e);
      return unavailable(response);
    }
  }

  private AuthenticationStatus page(HttpServletRequest request, HttpMessageContext context)
      throws IOException {
    var session = SignInSession.of(request);
    if (session.isPresent()) {
      var tokens = session.get().freshTokens(service);
      if (tokens.isPresent()) {
        var person = session.get().person(tokens.get(), people);
        return signedIn(request, context, person, tokens.get().profile().groups());
      }
    }
    return context.isProtected() ? signIn(request, context) : context.doNothing();
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context)
      throws IOException {
    var query = request.getQueryString();
    var target = path(request) + (query == null ? "" : "?" + query);
    var attempt = Attempt.at(target).with(Posted.of(request, path(request)).orElse(null));
    SignInSession.started(request).remember(attempt);
    return context.redirect(service.signInAddress(attempt).toString());
  }

  private AuthenticationStatus callback(HttpServletRequest request, HttpMessageContext context)
      throws IOException {
    var attempt =
        SignInSession.of(request).flatMap(session -> session.take(request.getParameter("state")));
    var code = request.getParameter("code");
    if (attempt.isEmpty()) {
      return context.redirect(request.getContextPath() + "/home");
    }
    if (code == null) {
      return context.redirect(request.getContextPath() + "/sign-in/failed");
    }
    try {
      var tokens = service.redeem(attempt.get(), code);
      var person = people.ensure(tokens.profile().identity());
      boolean another = SignInSession.isOfAnother(request, person.id());
      var session = SignInSession.renewed(request, another);
      session.signedIn(tokens, person.id());
      var posted = another ? null : attempt.get().posted();
      if (posted != null) {
        session.keep(posted);
      }
      var next = posted == null ? attempt.get().target() : Resume.PATH;
      return context.redirect(request.getContextPath() + next);
    } catch (SignInException e) {
      LOG.log(System.Logger.Level.WARNING, "A sign-in failed: {0}", e.getMessage());
      return context.redirect(request.getContextPath() + "/sign-in/failed");
    }
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
    Problem.of(401, "Sign in with a bearer token that was issued for this API").send(response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response) {
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The browser has gone", e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
