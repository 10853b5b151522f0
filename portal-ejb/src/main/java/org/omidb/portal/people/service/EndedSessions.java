package org.omidb.portal.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.omidb.portal.people.store.EndedSessionStore;

/** The sessions of which the sign-in service has said that they are over. */
@ApplicationScoped
@Transactional
public class EndedSessions {

  /**
   * Longer than any session lasts at Keycloak (ten hours, {@code ssoSessionMaxLifespan}) with the
   * five minutes of its last token.
   */
  static final Duration KEPT = Duration.ofHours(24);

  private final EndedSessionStore store;

  @Inject
  public EndedSessions(EndedSessionStore store) {
    this.store = store;
  }

  /** From now on nobody is signed in by this session; what is too old to matter is forgotten. */
  public void end(String sid, Instant now) {
    store.removeBefore(now.minus(KEPT));
    store.add(sid, now);
  }

  public boolean contains(String sid) {
    return store.contains(sid);
  }
}
