package org.omidb.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.PersonId;

/** One browser's sign-in: the attempts under way, and the tokens once one has succeeded. */
class SignInSession implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String ATTRIBUTE = SignInSession.class.getName();
  private static final int ATTEMPTS = 8;

  private final LinkedHashMap<String, Attempt> attempts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempt> eldest) {
          return size() > ATTEMPTS;
        }
      };
  private @Nullable Tokens tokens;
  private @Nullable UUID person;
  private @Nullable Posted posted;

  static Optional<SignInSession> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(SignInSession::in);
  }

  static SignInSession started(HttpServletRequest request) {
    var session = request.getSession(true);
    synchronized (SignInSession.class) {
      var known = in(session);
      if (known != null) {
        return known;
      }
      var started = new SignInSession();
      session.setAttribute(ATTRIBUTE, started);
      return started;
    }
  }

  /** Whether somebody else has signed in with this browser and never signed out. */
  static boolean isOfAnother(HttpServletRequest request, PersonId person) {
    return of(request).filter(session -> session.isOfAnother(person)).isPresent();
  }

  /**
   * The session of somebody who has just signed in, under a name that nobody can know from before.
   *
   * @param empty whether what it held is thrown away
   */
  static SignInSession renewed(HttpServletRequest request, boolean empty) {
    if (empty) {
      request.getSession().invalidate();
    } else {
      request.changeSessionId();
    }
    return started(request);
  }

  private static @Nullable SignInSession in(HttpSession session) {
    return (SignInSession) session.getAttribute(ATTRIBUTE);
  }

  synchronized void remember(Attempt attempt) {
    attempts.put(attempt.state(), attempt);
  }

  /** The attempt of that state, once. */
  synchronized Optional<Attempt> take(@Nullable String state) {
    return Optional.ofNullable(attempts.remove(state));
  }

  private synchronized boolean isOfAnother(PersonId id) {
    return person != null && !person.equals(id.value());
  }

  synchronized void signedIn(Tokens fresh, PersonId id) {
    tokens = fresh;
    person = id.value();
  }

  /** The person of these tokens; the row in the database follows the name in each new token. */
  synchronized Person person(Tokens held, People people) {
    var profile = held.profile();
    if (person == null) {
      person = people.ensure(profile.identity()).id().value();
    }
    return new Person(new PersonId(person), profile.name(), profile.email());
  }

  /** The form that waits to be sent after signing in again, until the next one does. */
  synchronized Optional<Posted> posted() {
    return Optional.ofNullable(posted);
  }

  synchronized void keep(Posted form) {
    posted = form;
  }

  synchronized Optional<Tokens> tokens() {
    return Optional.ofNullable(tokens);
  }

  /**
   * The tokens with the roles of now. Requests of one session wait for each other here, since a
   * refresh token is good for one use.
   */
  synchronized Optional<Tokens> freshTokens(SignInService service) throws IOException {
    var held = tokens;
    if (held == null || held.areFresh(Instant.now())) {
      return Optional.ofNullable(held);
    }
    try {
      tokens = service.refresh(held);
      person = null;
    } catch (SignInException e) {
      System.getLogger(SignInSession.class.getName())
          .log(System.Logger.Level.INFO, "A session ends: {0}", e.getMessage());
      tokens = null;
    }
    return Optional.ofNullable(tokens);
  }
}
