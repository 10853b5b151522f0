package org.omidb.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One browser's sign-in: the tokens once an attempt has succeeded. Only somebody who has signed in
 * has one.
 */
class SignInSession implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String ATTRIBUTE = SignInSession.class.getName();

  private final String key;
  private @Nullable Tokens tokens;
  private @Nullable UUID person;

  private SignInSession(Sha256 key) {
    this.key = key.hex();
  }

  /**
   * The session of this browser; empty if it has none, or does not know its key.
   *
   * @param sent the hash of the key that came with the request ({@link SessionKey})
   */
  static Optional<SignInSession> of(HttpServletRequest request, Optional<Sha256> sent) {
    return Optional.ofNullable(request.getSession(false))
        .map(SignInSession::in)
        .filter(session -> sent.isPresent() && session.key.equals(sent.get().hex()));
  }

  /**
   * A session for somebody who has just signed in, under a name that nobody can know from before.
   * What an earlier one holds is theirs again; what another person has left, or who cannot show the
   * earlier key, is thrown away.
   *
   * @param earlier the session that came with the request
   */
  static SignInSession begun(
      HttpServletRequest request, Optional<SignInSession> earlier, PersonId person, Sha256 key) {
    var own = earlier.filter(session -> !session.isOfAnother(person));
    if (own.isPresent()) {
      request.changeSessionId();
    } else {
      var foreign = request.getSession(false);
      if (foreign != null) {
        foreign.invalidate();
      }
    }
    var begun = new SignInSession(key);
    request.getSession(true).setAttribute(ATTRIBUTE, begun);
    return begun;
  }

  private static @Nullable SignInSession in(HttpSession session) {
    return (SignInSession) session.getAttribute(ATTRIBUTE);
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

  synchronized Optional<Tokens> tokens() {
    return Optional.ofNullable(tokens);
  }

  /**
   * The tokens with the roles of now; none once the session has ended there, or its person has been
   * given a role that asks for more than they have shown (decision 0026). Requests of one session
   * wait for each other here, since a refresh token is good for one use.
   *
   * @param ended whether the session of that {@code sid} is over
   */
  synchronized Optional<Tokens> freshTokens(SignInService service, Predicate<String> ended)
      throws IOException {
    var held = tokens;
    if (held != null && held.profile().isOf(ended)) {
      tokens = null;
      return Optional.empty();
    }
    if (held == null || held.areFresh(Instant.now())) {
      return Optional.ofNullable(held);
    }
    try {
      var fresh = service.refresh(held);
      tokens = fresh.profile().asksForMoreThan(held.profile()) ? null : fresh;
      person = null;
    } catch (SignInException e) {
      System.getLogger(SignInSession.class.getName())
          .log(System.Logger.Level.INFO, "A session ends: {0}", e.getMessage());
      tokens = null;
    }
    return Optional.ofNullable(tokens);
  }
}
