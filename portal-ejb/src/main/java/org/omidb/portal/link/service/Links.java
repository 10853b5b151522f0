package org.omidb.portal.link.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.LinkAnswer;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.SignInFirst;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.LinkTerm;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;

/**
 * Links that are mailed: a secret of 256 random bits, kept hashed, for an account with the verified
 * address that it was mailed to. Somebody else who holds one is told so, and can ask the team for
 * one of their own. Each part is done in the transaction of the feature whose link it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Links {

  private final LinkStore store;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public Links(
      LinkStore store, People people, Outbox outbox, Settings settings, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A new link, which works once it is kept.
   *
   * @param subject what it leads to
   * @param typed whose account is to redeem it
   * @return empty if what was typed is no mail address
   */
  public Optional<NewLink> prepare(LinkPurpose purpose, UUID subject, String typed) {
    return MailAddress.parse(typed)
        .map(address ->
            new NewLink(
                purpose, subject, typed, LinkSecret.random(), LinkTerm.end(clock.instant())));
  }

  /** Keeps a link that is mailed in the same transaction. */
  public void keep(NewLink link) {
    store.add(link);
  }

  /** What a link of this purpose is to the caller, who does not use it by looking. */
  public LinkAnswer look(LinkPurpose purpose, Caller caller, String secret) {
    return LinkAnswer.of(
        store.find(purpose, LinkSecret.hash(secret)), caller.id(), people.find(caller.id()));
  }

  /** The links of this purpose that were mailed to the caller's address and have not ended. */
  public List<MailedLink> mailedTo(LinkPurpose purpose, Caller caller) {
    var person = people.find(caller.id());
    return person.flatMap(it -> MailAddress.parse(it.email())).stream()
        .flatMap(address -> store.living(purpose, clock.instant(), address).stream())
        .filter(link -> LinkAnswer.of(Optional.of(link), caller.id(), person) instanceof Theirs)
        .toList();
  }

  /**
   * Asks the team to send somebody else's link to the caller's own address; asked again, nothing
   * happens.
   *
   * @param reference of what the link leads to, by its id
   * @throws NotFoundException if there is no such link of this purpose
   */
  public void askForOwn(
      LinkPurpose purpose, Caller caller, String secret, Function<UUID, String> reference) {
    asksForOwn(purpose, caller, secret)
        .ifPresent(link -> tellTeam(purpose, link, caller, reference.apply(link.subject())));
  }

  /**
   * Notes that the caller asks for somebody else's link at their own address; who sends links of
   * this purpose is then to be told.
   *
   * @return the link that they hold; nothing if it is theirs, or they have asked before
   * @throws NotFoundException if there is no such link of this purpose
   */
  public Optional<MailedLink> asksForOwn(LinkPurpose purpose, Caller caller, String secret) {
    return switch (look(purpose, caller, secret)) {
      case Unknown() -> throw new NotFoundException("Invitation");
      case ForAnother(var link) ->
          Optional.of(link).filter(it -> store.asksFirst(it.token(), caller.id(), clock.instant()));
      case SignInFirst it -> Optional.empty();
      case Theirs it -> Optional.empty();
    };
  }

  /** Forgets where the links to something were mailed; they are for nobody from now on. */
  public void forget(UUID subject) {
    store.forget(subject);
  }

  /** Forgets that links to something were mailed to this address. */
  public void forget(UUID subject, String address) {
    store.forget(subject, address);
  }

  /** Forgets an address; a link that was mailed to it is for nobody from now on. */
  public void forget(String address) {
    store.forget(address);
  }

  private void tellTeam(LinkPurpose purpose, MailedLink link, Caller caller, String reference) {
    var asker = people.find(caller.id()).orElseThrow();
    outbox.send(
        settings.text(Setting.TEAM_MAIL),
        "invitation-asked",
        Map.of(
            "reference",
            reference,
            "name",
            asker.name(),
            "email",
            asker.email(),
            "link",
            settings.text(Setting.BASE_URL) + purpose.teamsPage(link.subject())));
  }
}
