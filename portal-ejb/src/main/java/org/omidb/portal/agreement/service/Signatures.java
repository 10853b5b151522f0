package org.omidb.portal.agreement.service;

import static org.omidb.portal.agreement.domain.AgreementRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.agreement.domain.AgreementRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_A_MAIL_ADDRESS;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NOT_PERMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementCommand.AcceptToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DeclineToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.InviteSignatory;
import org.omidb.portal.agreement.domain.AgreementCommand.Sign;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.agreement.domain.TypedName;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.agreement.store.AgreementTexts;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.BoundLinks;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.LinkSecret;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;

/**
 * What signatories do. The recipient's one comes by a single-use link of 256 random bits, kept
 * hashed, for an account with the address that it was mailed to; the other two by a role of the
 * realm.
 */
@ApplicationScoped
@Retried
@Transactional
public class Signatures {

  /** The link works to the end of this many days after today, in London. */
  static final int DAYS = 30;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final AgreementSteps steps;
  private final AgreementStore rows;
  private final AgreementTexts texts;
  private final AgreementMails mails;
  private final People people;
  private final BoundLinks bound;
  private final InstantSource clock;

  @Inject
  public Signatures(
      AgreementSteps steps,
      AgreementStore rows,
      AgreementTexts texts,
      AgreementMails mails,
      People people,
      BoundLinks bound,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.texts = texts;
    this.mails = mails;
    this.people = people;
    this.bound = bound;
    this.clock = clock;
  }

  /** Mails a link to the recipient's signatory; one that was mailed before is dead from now on. */
  public Decision<AgreementEvent> invite(Caller caller, AgreementId id, String name, String email) {
    var line = visible(caller, id);
    if (MailAddress.parse(email).isEmpty()) {
      return Decision.refuse(NOT_A_MAIL_ADDRESS);
    }
    var secret = LinkSecret.random();
    var token = secret.hash();
    var expires = expiry(clock.instant());
    return steps.take(
        caller,
        id,
        new InviteSignatory(token, expires),
        () -> {
          rows.addLink(id, token, expires, email);
          mails.invited(line, name, email, secret, expires);
        });
  }

  /** The agreement of a link that was mailed to the caller's address. */
  public Optional<AgreementLine> look(Caller caller, String secret) {
    return rows.findLink(LinkSecret.hash(secret))
        .filter(link -> bound.isFor(caller.id(), link.address()))
        .flatMap(link -> rows.find(link.agreement()));
  }

  /** Whether a link was mailed to another address than the caller's; nothing more is told of it. */
  public boolean isForAnother(Caller caller, String secret) {
    return rows.findLink(LinkSecret.hash(secret))
        .filter(link -> !bound.isFor(caller.id(), link.address()))
        .isPresent();
  }

  /** Asks the team to send the link to the caller's own address; asked again, nothing happens. */
  public void askForOwn(Caller caller, String secret) {
    var token = LinkSecret.hash(secret);
    var link = rows.findLink(token).orElseThrow(() -> new NotFoundException("Invitation"));
    if (!caller.equals(Caller.VISITOR) && isForAnother(caller, secret)) {
      var line = rows.find(link.agreement()).orElseThrow();
      bound.ask(caller.id(), token, line.reference(), "/agreement/invite?id=" + line.id());
    }
  }

  /** Makes the person who holds the link, and to whose address it was mailed, the signatory. */
  public Decision<AgreementEvent> accept(Caller caller, String secret) {
    var token = LinkSecret.hash(secret);
    var link = rows.findLink(token);
    if (link.isEmpty()) {
      return Decision.refuse(INVITATION_UNKNOWN);
    }
    if (caller.equals(Caller.VISITOR)) {
      return Decision.refuse(NOT_PERMITTED);
    }
    if (!bound.isFor(caller.id(), link.get().address())) {
      return Decision.refuse(INVITATION_FOR_ANOTHER);
    }
    return steps.take(caller, link.get().agreement(), new AcceptToSign(caller.id(), token));
  }

  /**
   * Signs the text that was read.
   *
   * @param document the hash that the page showed
   * @param typed the full name in place of a signature
   */
  public Decision<AgreementEvent> sign(
      Caller caller, AgreementId id, Party party, Sha256 document, String typed) {
    visible(caller, id);
    var name = new TypedName(typed, people.find(caller.id()).map(Person::name).orElse(""));
    return steps.take(
        caller,
        id,
        new Sign(party, caller.id(), document, name),
        () ->
            texts.sign(
                id, new Signature(party, caller.id(), document, name.kept(), clock.instant())));
  }

  /**
   * Declines to sign, which sends the text back to the licensing officer.
   *
   * @param document the hash that the page showed
   */
  public Decision<AgreementEvent> decline(
      Caller caller, AgreementId id, Party party, Sha256 document, String explanation) {
    visible(caller, id);
    var words = Content.of(explanation);
    return steps.take(
        caller,
        id,
        new DeclineToSign(party, caller.id(), document, words.hash()),
        () -> texts.keepWords(id, caller.id(), words, clock.instant()));
  }

  private AgreementLine visible(Caller caller, AgreementId id) {
    return rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Agreement"));
  }

  private static Instant expiry(Instant now) {
    return now.atZone(LONDON).toLocalDate().plusDays(DAYS + 1L).atStartOfDay(LONDON).toInstant();
  }
}
