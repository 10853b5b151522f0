package org.omidb.portal.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.store.LinkRequests;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A link that was mailed is for the address that it was mailed to: somebody else who holds it is
 * told so, and can ask the team for one of their own. Nobody is signed in whose address the sign-in
 * service has not verified.
 */
@ApplicationScoped
public class BoundLinks {

  private final People people;
  private final LinkRequests requests;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public BoundLinks(
      People people, LinkRequests requests, Outbox outbox, Settings settings, InstantSource clock) {
    this.people = people;
    this.requests = requests;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Whether a link is this person's.
   *
   * @param address where it was mailed to; empty for a link from before addresses were kept, which
   *     is nobody's
   */
  public boolean isFor(PersonId person, Optional<String> address) {
    return people
        .find(person)
        .filter(it -> address.filter(invited -> MailAddress.same(invited, it.email())).isPresent())
        .isPresent();
  }

  /**
   * Tells the team once that this person asks for the link at their own address.
   *
   * @param token the hash of the link's secret
   * @param reference of what they are invited to
   * @param page where the team sends a new link
   */
  public void ask(PersonId person, Sha256 token, String reference, String page) {
    var asker = people.find(person).orElseThrow();
    if (requests.first(token, person, clock.instant())) {
      outbox.send(
          settings.text(Setting.TEAM_MAIL), "invitation-asked", asked(asker, reference, page));
    }
  }

  private Map<String, String> asked(Person asker, String reference, String page) {
    return Map.of(
        "reference",
        reference,
        "name",
        asker.name(),
        "email",
        asker.email(),
        "link",
        settings.text(Setting.BASE_URL) + page);
  }
}
