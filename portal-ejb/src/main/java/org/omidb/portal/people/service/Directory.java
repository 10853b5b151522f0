package org.omidb.portal.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.Settings;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Role;

/** Who holds a role, as Keycloak says. */
@ApplicationScoped
public class Directory {

  /**
   * How old an answer may be: an event writes to several roles at once, and a question costs one
   * request for each account of the realm.
   */
  static final Duration HELD = Duration.ofSeconds(30);

  private final KeycloakAccounts accounts;
  private final People people;
  private final InstantSource clock;
  private @Nullable Answer last;

  @Inject
  public Directory(Settings settings, People people) {
    this(new KeycloakAccounts(settings), people, InstantSource.system());
  }

  /** With the system's time, not the business clock: Keycloak knows no other. */
  Directory(KeycloakAccounts accounts, People people, InstantSource clock) {
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  /** The people who hold the role now, by name; those who never signed in get their id here. */
  public List<Person> holders(Role role) {
    return known().getOrDefault(role, List.of()).stream()
        .map(people::ensure)
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /** Others wait for an answer that is on its way; a failure is asked again by the next. */
  private synchronized Map<Role, List<Identity>> known() {
    var now = clock.instant();
    if (last == null || !now.isBefore(last.at().plus(HELD))) {
      last = new Answer(now, accounts.holders());
    }
    return last.holders();
  }

  private record Answer(Instant at, Map<Role, List<Identity>> holders) {}
}
